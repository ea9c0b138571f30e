//! Section 232 duties on aluminum, to 5 April 2026. The articles are those of `std.us.metals`; from 6 April 2026 see `s232_metals.tm`.

/// The first derivatives: stranded wire, cable, bumpers and body stampings for tractors of aluminum, in force since 2020.
product aluminum_first = list "lists/metal_derivatives.csv" column code where metal = "aluminum" and group = "first";
/// Derivatives within chapter 76.
product aluminum_within = list "lists/metal_derivatives.csv" column code where metal = "aluminum" and group = "within";
/// Derivatives outside chapter 76, of 12 March 2025.
product aluminum_outside = list "lists/metal_derivatives.csv" column code
                           where metal = "aluminum" and group = "outside";
/// Those of 18 August 2025, within chapter 76 and outside.
product aluminum_august_within = list "lists/metal_derivatives.csv" column code
                                 where metal = "aluminum" and group = "august_within";
product aluminum_august = list "lists/metal_derivatives.csv" column code where metal = "aluminum" and group = "august";
/// Empty cans.
product cans = list "lists/metal_derivatives.csv" column code where metal = "aluminum" and group = "april";
/// Beer counts by its cans; beer in bottles or barrels has an `aluminum_value` of 0.
product beer = 2203.00;

program s232_aluminum "Section 232 aluminum" {
  cite "Section 232 of the Trade Expansion Act of 1962";

  tariff aluminum from * = 10% since 2018-03-23 announced 2018-03-08 code 9903.85.01 cite "Proclamation 9704";
  tariff aluminum_first from * = 10% since 2020-02-08 announced 2020-01-24 code 9903.85.03 cite "Proclamation 9980";
  russia: tariff aluminum from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2023-03-10 announced 2023-02-24
      overrides spared, british_aluminum
      code 9903.85.67 cite "Proclamation 10522";
  russia: tariff aluminum_first from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2023-03-10 announced 2023-02-24
      overrides spared, british_aluminum
      code 9903.85.68 cite "Proclamation 10522";

  // Whom the duty spared to 11 March 2025, unless the metal was Russian.
  spared: exempt aluminum, aluminum_first from AU since 2018-03-23 cite "Proclamation 9758";
  spared: exempt aluminum, aluminum_first from CA, MX since 2019-05-20 announced 2019-05-19 cite "Proclamation 9893";
  spared: exempt aluminum, aluminum_first from AR
      when in_quota
      since 2018-06-01 announced 2018-05-31
      cite "Proclamation 9758";
  spared: exempt aluminum, aluminum_first from eu
      when in_quota
      since 2022-01-01 announced 2021-12-27
      cite "Proclamation 10327";
  spared: exempt aluminum, aluminum_first from GB
      when in_quota
      since 2022-06-01 announced 2022-05-31
      cite "Proclamation 10405";

  // From 12 March 2025 all pay 25%, and derivatives are many. Russia's 200% stays.
  tariff aluminum from * = 25%
      since 2025-03-12 announced 2025-02-10
      keeps russia
      code 9903.85.02 cite "Proclamation 10895";
  tariff aluminum_first from * = 25%
      since 2025-03-12 announced 2025-02-10
      keeps russia
      code 9903.85.04 cite "Proclamation 10895";
  tariff aluminum_within from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.85.07 cite "Proclamation 10895";
  tariff aluminum_outside from * = 25% of aluminum_value or value
      since 2025-03-12 announced 2025-02-10
      code 9903.85.08 cite "Proclamation 10895";
  tariff beer from * = 25% of aluminum_value or value
      since 2025-04-04 announced 2025-04-02
      code 9903.85.08 cite "90 FR 14786";
  russia: tariff aluminum_within, aluminum_outside from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2025-03-12 announced 2025-02-10
      overrides british_aluminum
      code 9903.85.68 cite "Proclamation 10895";
  tariff cans from * = 25% since 2025-04-04 announced 2025-04-02 code 9903.85.07 cite "90 FR 14786";
  russia: tariff beer, cans from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2025-04-04 announced 2025-04-02
      overrides british_aluminum
      code 9903.85.68 cite "90 FR 14786";
  american_aluminum: exempt aluminum_within, aluminum_outside, aluminum_august_within, aluminum_august, beer, cans
      from *
      when smelted_in in US and cast_in in US and not origin in US
      since 2025-03-12 announced 2025-02-10
      code 9903.85.09 cite "Proclamation 10895";
  /// A good without aluminum is no derivative of it, and displaces nothing: beer in bottles.
  exempt aluminum_outside, aluminum_august, beer from *
      when aluminum_value is given and aluminum_value = 0 USD
      announced 2025-02-10;

  // From 4 June 2025 50%, on the content of aluminum where it is given; the United Kingdom stays at 25%.
  tariff aluminum from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.02 cite "Proclamation 10947";
  tariff aluminum_first from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.04 cite "Proclamation 10947";
  tariff aluminum_within, cans from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.07 cite "Proclamation 10947";
  tariff aluminum_outside, beer from * = 50% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.08 cite "Proclamation 10947";
  british_aluminum: tariff aluminum from GB = 25% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.12 cite "Proclamation 10947";
  british_aluminum: tariff aluminum_first from GB = 25% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.13 cite "Proclamation 10947";
  british_aluminum: tariff aluminum_within, cans from GB = 25% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.14 cite "Proclamation 10947";
  british_aluminum: tariff aluminum_outside, beer from GB = 25% of aluminum_value or value
      since 2025-06-04 announced 2025-06-03
      keeps russia
      code 9903.85.15 cite "Proclamation 10947";

  // More derivatives.
  tariff aluminum_august_within from * = 50% of aluminum_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.85.07 cite "90 FR 40326";
  tariff aluminum_august from * = 50% of aluminum_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.85.08 cite "90 FR 40326";
  british_aluminum: tariff aluminum_august_within from GB = 25% of aluminum_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.85.14 cite "90 FR 40326";
  british_aluminum: tariff aluminum_august from GB = 25% of aluminum_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.85.15 cite "90 FR 40326";
  russia: tariff aluminum_august_within, aluminum_august from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2025-08-18 announced 2025-08-15
      overrides british_aluminum
      code 9903.85.68 cite "90 FR 40326";

  // Russia's 200% goes on when the rest ends.
  russia: tariff aluminum from * = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2026-04-06 announced 2026-04-02
      code 9903.85.67 cite "Proclamation 11021";
  russia: tariff aluminum_first, aluminum_within, aluminum_outside, aluminum_august_within, aluminum_august, cans from *
      = 200%
      when origin in RU or smelted_in in RU or cast_in in RU
      since 2026-04-06 announced 2026-04-02
      code 9903.85.68 cite "Proclamation 11021";
}

/// The agreements, quotas and exceptions end.
repeal s232_aluminum.spared since 2025-03-12 announced 2025-02-10 cite "Proclamation 10895";

/// One regime for the three metals takes its place.
repeal s232_aluminum since 2026-04-06 announced 2026-04-02 cite "Proclamation 11021";
