//! Section 122 of the Trade Act of 1974: a surcharge on nearly all for 150 days, after the tariffs under IEEPA fell.

product s122_exempt = list "lists/s122_exempt.csv" column code;
/// Partners of the free trade agreement with Central America and the Dominican Republic.
country cafta_dr = CR, DO, GT, HN, NI, SV;

program s122 "Section 122" {
  cite "Proclamation 11012";
  // The ruling of May 2026 gives relief to its plaintiffs alone, so what they pay is a statement of its own.
  surcharge: tariff * from * = 10%
      when not plaintiff
      since 2026-02-24 until 2026-07-24 announced 2026-02-20
      code 9903.03.01;
  plaintiffs: tariff * from * = 10%
      when plaintiff
      since 2026-02-24 until 2026-07-24 announced 2026-02-20
      code 9903.03.01;

  exempt s122_exempt from * announced 2026-02-20 code 9903.03.03;
  exempt aircraft from * when civil_aircraft announced 2026-02-20 code 9903.03.05;
  exempt food_articles from * when particular_food announced 2026-02-20 code 9903.03.04;
  exempt * from CA when claims USMCA, S, S+ announced 2026-02-20 code 9903.03.07;
  exempt * from MX when claims USMCA, S, S+ announced 2026-02-20 code 9903.03.08;
  exempt 50..63 from cafta_dr when claims P, P+ announced 2026-02-20 code 9903.03.09;
  exempt * from * when loaded before 2026-02-24 and entered before 2026-02-28 announced 2026-02-20 code 9903.03.02;
}
