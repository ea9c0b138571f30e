//! What might come, seen from 10 June 2025: each scenario is the book with these statements added. `tradec eval examples/june-2025
//! examples/june-2025/five.csv --scenario india --scenario extended --format table` puts them beside the law.

/// Announced on 8 May and not in force on 10 June: cars of the United Kingdom pay 10% with the general rate of 2.5% in it. A shipment
/// within its 100,000 cars a year is taken as within; parts, whose general rates are not in this example, are left out.
scenario uk_deal "The deal with the United Kingdom takes effect" {
  tariff cars from GB = 7.5% since 2025-06-30 announced 2025-05-08 under s232_autos cite "General terms of 8 May 2025";
}

/// Under negotiation: here India stays at the baseline when the pause ends.
scenario india "India signs before the pause ends" {
  tariff * from IN = 10% since 2025-07-09 announced 2025-07-08 under reciprocal overrides country code 9903.01.25;
}

/// The rates by country come back on 9 July, as the book itself says by what was known on 10 June; three weeks later the ruling is
/// affirmed and final: from then on nothing is due under the programs it strikes, and what was paid is due back.
scenario lapse "The pause ends as announced, and vos is affirmed" {
  affirm vos on 2025-07-31;
  final vos on 2025-07-31;
}

scenario extended "The pause is extended to 1 August" {
  pause reciprocal.country since 2025-07-09 until 2025-08-01 announced 2025-07-07;
}

test "the deal with the United Kingdom" {
  scenario uk_deal
  shipment { product 8703.23.01, origin GB, entered 2025-06-29, value 40_000 USD }
  expect s232_autos = 10_000 USD;
  shipment { product 8703.23.01, origin GB, entered 2025-06-30, value 40_000 USD }
  expect s232_autos = 3_000 USD, reciprocal = 0 USD;
  shipment { product 8703.23.01, origin DE, entered 2025-06-30, value 40_000 USD }
  expect s232_autos = 10_000 USD;
}

test "a deal that is only announced changes nothing" {
  shipment { product 8703.23.01, origin GB, entered 2025-06-30, value 40_000 USD }
  expect s232_autos = 10_000 USD;
}

test "India signs, and its neighbours do not" {
  known on 2025-06-10
  scenario india
  shipment { product 6109.10, origin IN, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6109.10, origin IN, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 1_000 USD, code 9903.01.25;
  shipment { product 6109.10, origin BD, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 3_700 USD;
  shipment { product 7208.10.15, origin IN, entered 2025-07-09, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD;
}

test "the pause lapses, and vos is affirmed: what was paid is due back" {
  scenario lapse
  shipment { product 6109.10, origin IN, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD, contested = 0 USD, refundable = 1_000 USD;
  shipment { product 6109.10, origin IN, entered 2025-07-09, value 10_000 USD }
  expect reciprocal = 2_600 USD, contested = 0 USD, refundable = 2_600 USD;
}

test "what vos strikes ends when it is final, and the rest stays" {
  scenario lapse
  shipment { product 6109.10, origin IN, entered 2025-07-30, value 10_000 USD }
  expect reciprocal = 2_600 USD, refundable = 2_600 USD;
  shipment { product 6109.10, origin IN, entered 2025-07-31, value 10_000 USD }
  expect reciprocal = 0 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7210.49.0091, origin CN, entered 2025-07-31, value 10_000 USD }
  expect fentanyl = 0 USD, s232_steel = 5_000 USD;
}

test "as the book stands, vos is contested" {
  shipment { product 6109.10, origin IN, entered 2025-07-31, value 10_000 USD }
  expect reciprocal = 2_600 USD, contested = 2_600 USD, refundable = 0 USD;
}

test "the pause is extended" {
  scenario extended
  shipment { product 6109.10, origin IN, entered 2025-07-31, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 6109.10, origin IN, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 2_600 USD;
}
