//! Section 232 on steel, aluminum and copper since 6 April 2026: one regime, on the whole value of the article, by the annexes of
//! Proclamation 11021. What Annex II put outside the regime is on no list. Russian aluminum stays with `s232_aluminum.tm`.

/// Annex I-A: the metals themselves, and what is made wholly or nearly so of them.
product annex_1a = list "lists/metals_2026.csv" column code where annex = "I-A" and metal != "copper";
product annex_1a_copper = list "lists/metals_2026.csv" column code where annex = "I-A" and metal = "copper";
/// Annex I-B: derivatives.
product annex_1b = list "lists/metals_2026.csv" column code where annex = "I-B" and metal != "copper";
product annex_1b_copper = list "lists/metals_2026.csv" column code where annex = "I-B" and metal = "copper"
                          except annex_1b;
/// Annex III: machines and equipment for industry and the electrical grid.
product annex_3 = list "lists/metals_2026.csv" column code where annex = "III";
/// Derivatives of steel and aluminum in annex I-A, which may be made of metal of the United States as those of the other annexes.
product annex_1a_derivatives = list "lists/metals_2026.csv" column code where annex = "I-A" and kind = "derivative";

program s232_metals "Section 232 steel, aluminum, copper" {
  cite "Proclamation 11021";
  tariff annex_1a, annex_1a_copper from * = 50% since 2026-04-06 announced 2026-04-02 code 9903.82.02;
  tariff annex_1b, annex_1b_copper from * = 25% since 2026-04-06 announced 2026-04-02 code 9903.82.09;
  british: tariff annex_1a from GB = 25% when british_metal since 2026-04-06 announced 2026-04-02 code 9903.82.04;
  british: tariff annex_1b from GB = 15% when british_metal since 2026-04-06 announced 2026-04-02 code 9903.82.05;
  /// All-in to the end of 2027, but not for column 2 countries.
  tariff annex_3 from * = 15% inclusive of mfn since 2026-04-06 through 2027-12-31 announced 2026-04-02 code 9903.82.10;
  tariff annex_3 from column_2 = 25% since 2026-04-06 through 2027-12-31 announced 2026-04-02 code 9903.82.12;
  /// Annex III is then part of annex I-B.
  tariff annex_3 from * = 25% since 2028-01-01 announced 2026-04-02 code 9903.82.09;

  american: tariff annex_1a_derivatives, annex_1b, annex_1b_copper from * = 10%
      when american_metal
      since 2026-04-06 announced 2026-04-02
      overrides british
      code 9903.82.06;
  american: tariff annex_3 from * except column_2 = 10% inclusive of mfn
      when american_metal
      since 2026-04-06 through 2027-12-31 announced 2026-04-02
      code 9903.82.07;

  /// Little metal, outside the metals' own chapters.
  exempt annex_1b, annex_1b_copper, annex_3 except 72, 73, 74, 76 from *
      when metal_percent < 15
      announced 2026-04-02
      code 9903.82.03;
}
