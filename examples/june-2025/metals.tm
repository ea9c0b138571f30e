//! Section 232 duties on steel and aluminum. Articles are those of `std.us.metals`; derivatives are the ones this example uses.

/// Nails suitable for powder-actuated tools, and certain nails of one piece: the first steel derivatives.
product nails = 7317.00.30, 7317.00.5503, 7317.00.5505, 7317.00.5507, 7317.00.5560, 7317.00.5580, 7317.00.6560;

/// Derivatives within chapter 73, on their whole value.
product steel_goods = 7301.20, 7302.30, 7308.90, 7318.15;

/// Derivatives outside chapter 73, on their steel.
product steel_content_goods = 8431.31, 8432.10, 9403.20, 9406.20;

/// Stranded wire, cables and fittings of aluminum: the first aluminum derivatives.
product aluminum_cable = 7614.10.50, 7614.90.20, 7614.90.40, 7614.90.50;

/// Derivatives within chapter 76, on their whole value.
product aluminum_goods = 7610.10, 7610.90, 7615.10.71;

/// Derivatives outside chapter 76, on their aluminum.
product aluminum_content_goods = 8708.80.65, 9403.20, 9506.91;

/// Beer counts by its cans; beer in bottles or barrels has an `aluminum_value` of 0.
product beer = 2203.00;

program s232_steel "Section 232 steel" {
  cite "Section 232 of the Trade Expansion Act of 1962";

  tariff steel from * = 25% since 2018-03-23 announced 2018-03-08 code 9903.80.01 cite "Proclamation 9705";
  tariff steel from TR = 50%
      since 2018-08-13 until 2019-05-21 announced 2018-08-10
      cite "Proclamation 9772" cite "Proclamation 9886";
  tariff nails from * = 25% since 2020-02-08 announced 2020-01-24 code 9903.80.03 cite "Proclamation 9980";

  // Whom the duty spared. A shipment within a quota is taken as within it.
  steel_agreements: exempt steel, nails from AR, AU, BR, KR
      since 2018-03-23
      cite "Proclamation 9711" cite "Proclamation 9740" cite "Proclamation 9759";
  steel_truce: exempt steel from CA, MX, eu
      since 2018-03-23 until 2018-06-01
      cite "Proclamation 9711" cite "Proclamation 9740";
  steel_agreements: exempt steel, nails from CA, MX since 2019-05-20 announced 2019-05-19 cite "Proclamation 9894";
  steel_agreements: exempt steel, nails from eu since 2022-01-01 announced 2021-12-27 cite "Proclamation 10328";
  steel_agreements: exempt steel, nails from JP since 2022-04-01 announced 2022-03-31 cite "Proclamation 10356";
  steel_agreements: exempt steel, nails from GB since 2022-06-01 announced 2022-05-31 cite "Proclamation 10406";
  steel_agreements: exempt steel, nails from UA since 2022-06-01 announced 2022-05-27 cite "Proclamation 10403";

  // From 12 March 2025 all pay, and derivatives are many.
  tariff steel from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.87 cite "Proclamation 10896";
  tariff nails from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.89 cite "Proclamation 10896";
  tariff steel_goods from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.90 cite "Proclamation 10896";
  tariff steel_content_goods from * = 25% of steel_value or value
      since 2025-03-12 announced 2025-02-10
      code 9903.81.91 cite "Proclamation 10896";

  // From 4 June 2025 twice as much, on the steel content where it is given.
  tariff steel from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.87 cite "Proclamation 10947";
  tariff nails from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.89 cite "Proclamation 10947";
  tariff steel_goods from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.90 cite "Proclamation 10947";
  tariff steel_content_goods from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.91 cite "Proclamation 10947";
  uk_steel: tariff steel from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.94 cite "Proclamation 10947";
  uk_steel: tariff nails, steel_goods, steel_content_goods from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      cite "Proclamation 10947";
}

/// The agreements, quotas and exceptions on steel end.
repeal s232_steel.steel_agreements since 2025-03-12 announced 2025-02-10 cite "Proclamation 10896";

program s232_aluminum "Section 232 aluminum" {
  cite "Section 232 of the Trade Expansion Act of 1962";

  tariff aluminum from * = 10% since 2018-03-23 announced 2018-03-08 code 9903.85.01 cite "Proclamation 9704";
  tariff aluminum_cable from * = 10% since 2020-02-08 announced 2020-01-24 code 9903.85.03 cite "Proclamation 9980";
  russia: tariff aluminum from RU = 200%
      since 2023-03-10 announced 2023-02-24
      code 9903.85.67 cite "Proclamation 10522";
  russia: tariff aluminum_cable from RU = 200%
      since 2023-03-10 announced 2023-02-24
      code 9903.85.68 cite "Proclamation 10522";

  // Whom the duty spared.
  aluminum_agreements: exempt aluminum, aluminum_cable from AR, AU
      since 2018-03-23
      cite "Proclamation 9710" cite "Proclamation 9739" cite "Proclamation 9758";
  aluminum_truce: exempt aluminum from KR
      since 2018-03-23 until 2018-05-01
      cite "Proclamation 9710" cite "Proclamation 9739";
  aluminum_truce: exempt aluminum from BR, CA, MX, eu
      since 2018-03-23 until 2018-06-01
      cite "Proclamation 9710" cite "Proclamation 9739";
  aluminum_agreements: exempt aluminum, aluminum_cable from CA, MX
      since 2019-05-20 announced 2019-05-19
      cite "Proclamation 9893";
  aluminum_agreements: exempt aluminum, aluminum_cable from eu
      since 2022-01-01 announced 2021-12-27
      cite "Proclamation 10327";
  aluminum_agreements: exempt aluminum, aluminum_cable from GB
      since 2022-06-01 announced 2022-05-31
      cite "Proclamation 10405";

  // From 12 March 2025 all pay 25%, and derivatives are many. Russia's 200% stays.
  tariff aluminum from * = 25%
      since 2025-03-12 announced 2025-02-10
      keeps russia
      code 9903.85.02 cite "Proclamation 10895";
  tariff aluminum_cable from * = 25%
      since 2025-03-12 announced 2025-02-10
      keeps russia
      code 9903.85.04 cite "Proclamation 10895";
  tariff aluminum_goods from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.85.07 cite "Proclamation 10895";
  tariff aluminum_content_goods from * = 25% of aluminum_value or value
      since 2025-03-12 announced 2025-02-10
      code 9903.85.08 cite "Proclamation 10895";
  tariff beer from * = 25% of aluminum_value or value
      since 2025-04-04 announced 2025-04-02
      code 9903.85.08 cite "90 FR 14786";
  russia: tariff aluminum_goods from RU = 200% since 2025-03-12 announced 2025-02-10 cite "Proclamation 10895";
  russia: tariff aluminum_content_goods from RU = 200% of aluminum_value or value
      since 2025-03-12 announced 2025-02-10
      cite "Proclamation 10895";
  russia: tariff beer from RU = 200% of aluminum_value or value
      since 2025-04-04 announced 2025-04-02
      cite "90 FR 14786";

  // From 4 June 2025 50%, on the aluminum content where it is given.
  tariff aluminum from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.02 cite "Proclamation 10947";
  tariff aluminum_cable from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.04 cite "Proclamation 10947";
  tariff aluminum_goods from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.07 cite "Proclamation 10947";
  tariff aluminum_content_goods, beer from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.08 cite "Proclamation 10947";
  russia: tariff aluminum, aluminum_cable, aluminum_goods from RU = 200% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      cite "Proclamation 10947";
  uk_aluminum: tariff aluminum, aluminum_cable, aluminum_goods, aluminum_content_goods, beer from GB
      = 25% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      cite "Proclamation 10947";
}

/// The agreements, quotas and exceptions on aluminum end.
repeal s232_aluminum.aluminum_agreements since 2025-03-12 announced 2025-02-10 cite "Proclamation 10895";
