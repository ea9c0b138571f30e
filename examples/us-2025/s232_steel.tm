//! Section 232 duties on steel, to 5 April 2026. The articles are those of `std.us.metals`; from 6 April 2026 see `s232_metals.tm`.

/// The first derivatives: nails, bumpers and body stampings for tractors of steel, in force since 2020.
product steel_first = list "lists/metal_derivatives.csv" column code where metal = "steel" and group = "first";
/// Derivatives within chapter 73.
product steel_within = list "lists/metal_derivatives.csv" column code where metal = "steel" and group = "within"
                       except steel_first;
/// Derivatives outside chapter 73, of 12 March 2025; appliances, of 23 June; and those of 18 August.
product steel_outside = list "lists/metal_derivatives.csv" column code where metal = "steel" and group = "outside";
product steel_june = list "lists/metal_derivatives.csv" column code where metal = "steel" and group = "june";
product steel_august = list "lists/metal_derivatives.csv" column code where metal = "steel" and group = "august"
                       except steel_june;

program s232_steel "Section 232 steel" {
  cite "Section 232 of the Trade Expansion Act of 1962";

  tariff steel from * = 25% since 2018-03-23 announced 2018-03-08 code 9903.80.01 cite "Proclamation 9705";
  tariff steel_first from * = 25% since 2020-02-08 announced 2020-01-24 code 9903.80.03 cite "Proclamation 9980";

  // Whom the duty spared to 11 March 2025.
  spared: exempt steel, steel_first from AU since 2018-03-23 cite "Proclamation 9759";
  spared: exempt steel, steel_first from CA, MX since 2019-05-20 announced 2019-05-19 cite "Proclamation 9894";
  spared: exempt steel, steel_first from UA since 2022-06-01 announced 2022-05-27 cite "Proclamation 10403";
  spared: exempt steel, steel_first from AR, BR, KR
      when in_quota
      since 2018-06-01 announced 2018-05-31
      cite "Proclamation 9759";
  spared: exempt steel, steel_first from eu
      when in_quota
      since 2022-01-01 announced 2021-12-27
      cite "Proclamation 10328";
  spared: exempt steel, steel_first from JP
      when in_quota
      since 2022-04-01 announced 2022-03-31
      cite "Proclamation 10356";
  spared: exempt steel, steel_first from GB
      when in_quota
      since 2022-06-01 announced 2022-05-31
      cite "Proclamation 10406";

  // From 12 March 2025 all pay, and derivatives are many.
  tariff steel from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.87 cite "Proclamation 10896";
  tariff steel_first from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.89 cite "Proclamation 10896";
  tariff steel_within from * = 25% since 2025-03-12 announced 2025-02-10 code 9903.81.90 cite "Proclamation 10896";
  tariff steel_outside from * = 25% of steel_value or value
      since 2025-03-12 announced 2025-02-10
      code 9903.81.91 cite "Proclamation 10896";
  american_steel: exempt steel_within, steel_outside, steel_june, steel_august from *
      when melted_in in US and not origin in US
      since 2025-03-12 announced 2025-02-10
      code 9903.81.92 cite "Proclamation 10896";
  /// A good without steel is no derivative of it, and displaces nothing.
  exempt steel_outside, steel_june, steel_august from *
      when steel_value is given and steel_value = 0 USD
      announced 2025-02-10;

  // From 4 June 2025 twice as much, on the content of steel where it is given; the United Kingdom stays at 25%.
  tariff steel from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.87 cite "Proclamation 10947";
  tariff steel_first from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.89 cite "Proclamation 10947";
  tariff steel_within from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.90 cite "Proclamation 10947";
  tariff steel_outside from * = 50% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.91 cite "Proclamation 10947";
  british_steel: tariff steel from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.94 cite "Proclamation 10947";
  british_steel: tariff steel_first from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.96 cite "Proclamation 10947";
  british_steel: tariff steel_within from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.97 cite "Proclamation 10947";
  british_steel: tariff steel_outside from GB = 25% of steel_value or value
      since 2025-06-04 announced 2025-06-03
      code 9903.81.98 cite "Proclamation 10947";

  // More derivatives.
  tariff steel_june from * = 50% of steel_value or value
      since 2025-06-23 announced 2025-06-16
      code 9903.81.91 cite "90 FR 25208";
  british_steel: tariff steel_june from GB = 25% of steel_value or value
      since 2025-06-23 announced 2025-06-16
      code 9903.81.98 cite "90 FR 25208";
  tariff steel_august from * = 50% of steel_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.81.91 cite "90 FR 40326";
  british_steel: tariff steel_august from GB = 25% of steel_value or value
      since 2025-08-18 announced 2025-08-15
      code 9903.81.98 cite "90 FR 40326";
}

/// The agreements, quotas and exceptions end.
repeal s232_steel.spared since 2025-03-12 announced 2025-02-10 cite "Proclamation 10896";

/// One regime for the three metals takes its place.
repeal s232_steel since 2026-04-06 announced 2026-04-02 cite "Proclamation 11021";
