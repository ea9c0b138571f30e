//! Aluminum, and lines on the lists of both metals.

test "aluminum at 10% until 11 March 2025, 25% from 12 March" {
  shipment { product 7601.10.30, origin ID, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 1_000 USD, code 9903.85.01;
  shipment { product 7601.10.30, origin ID, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.02;
}

test "the agreements on aluminum end on 12 March 2025" {
  shipment { product 7601.10.30, origin DE, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.30, origin GB, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.30, origin AR, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.30, origin CA, entered 2025-02-03, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.30, origin AU, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7601.10.30, origin DE, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 2_500 USD;
}

test "over the quota of an agreement aluminum paid" {
  shipment { product 7601.10.30, origin DE, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.30, origin GB, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_aluminum = 1_000 USD;
  shipment { product 7601.10.30, origin AR, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_aluminum = 1_000 USD;
}

test "cable and stampings have paid since 2020" {
  shipment { product 7614.10.50, origin IN, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 1_000 USD, code 9903.85.03;
  shipment { product 7614.10.50, origin IN, entered 2025-03-12, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.04;
  shipment { product 7614.10.50, origin IN, entered 2025-06-04, value 10_000 USD, aluminum_value 8_000 USD }
  expect s232_aluminum = 4_000 USD, reciprocal = 200 USD;
}

test "derivatives of chapter 76 pay on the whole, then on their aluminum" {
  shipment { product 7610.10, origin MX, entered 2025-06-03, value 10_000 USD, claims USMCA, aluminum_value 6_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.07;
  shipment { product 7610.10, origin MX, entered 2025-06-04, value 10_000 USD, claims USMCA, aluminum_value 6_000 USD }
  expect s232_aluminum = 3_000 USD;
}

test "derivatives outside chapter 76 pay on their aluminum" {
  shipment { product 9506.91.0030, origin TR, entered 2025-03-11, value 10_000 USD, aluminum_value 8_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 9506.91.0030, origin TR, entered 2025-03-12, value 10_000 USD, aluminum_value 8_000 USD }
  expect s232_aluminum = 2_000 USD, code 9903.85.08;
  shipment { product 9506.91.0030, origin TR, entered 2025-06-04, value 10_000 USD, aluminum_value 8_000 USD }
  expect s232_aluminum = 4_000 USD, reciprocal = 200 USD;
}

test "without a content the whole value is the base" {
  shipment { product 9506.91.0030, origin TR, entered 2025-06-10, value 10_000 USD }
  expect s232_aluminum = 5_000 USD, reciprocal = 0 USD;
}

test "beer pays on its cans from 4 April 2025" {
  shipment { product 2203.00, origin MX, entered 2025-04-03, value 10_000 USD, aluminum_value 1_000 USD, claims USMCA }
  expect s232_aluminum = 0 USD;
  shipment { product 2203.00, origin MX, entered 2025-04-04, value 10_000 USD, aluminum_value 1_000 USD, claims USMCA }
  expect s232_aluminum = 250 USD;
  shipment { product 2203.00, origin MX, entered 2025-06-04, value 10_000 USD, aluminum_value 1_000 USD, claims USMCA }
  expect s232_aluminum = 500 USD;
}

test "beer in bottles pays nothing, and what is without the metal pays the tariffs by country whole" {
  shipment { product 2203.00, origin IE, entered 2025-05-10, value 10_000 USD, aluminum_value 0 USD }
  expect s232_aluminum = 0 USD, reciprocal = 1_000 USD;
  shipment { product 9403.20.0050, origin TW, entered 2025-05-10, value 10_000 USD, steel_value 0 USD,
             aluminum_value 0 USD }
  expect s232_steel = 0 USD, s232_aluminum = 0 USD, reciprocal = 1_000 USD;
  shipment { product 2203.00, origin IE, entered 2025-06-10, value 10_000 USD, aluminum_value 0 USD }
  expect s232_aluminum = 0 USD, reciprocal = 1_000 USD;
}

test "empty cans join with beer" {
  shipment { product 7612.90.10, origin CA, entered 2025-04-03, value 10_000 USD, claims USMCA }
  expect s232_aluminum = 0 USD;
  shipment { product 7612.90.10, origin CA, entered 2025-04-04, value 10_000 USD, claims USMCA }
  expect s232_aluminum = 2_500 USD;
}

test "aluminum doubles on 4 June 2025, and not for the United Kingdom" {
  shipment { product 7606.91.3055, origin BR, entered 2025-06-03, value 10_000 USD }
  expect s232_aluminum = 2_500 USD;
  shipment { product 7606.91.3055, origin BR, entered 2025-06-04, value 10_000 USD }
  expect s232_aluminum = 5_000 USD;
  shipment { product 7606.91.3055, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_aluminum = 2_500 USD;
}

test "Russian aluminum pays 200% of the whole value" {
  shipment { product 7606.91.3055, origin RU, entered 2025-03-11, value 10_000 USD }
  expect s232_aluminum = 20_000 USD, code 9903.85.67;
  shipment { product 7606.91.3055, origin RU, entered 2025-06-10, value 10_000 USD, aluminum_value 9_000 USD }
  expect s232_aluminum = 20_000 USD;
  shipment { product 9506.91.0030, origin RU, entered 2025-06-10, value 10_000 USD, aluminum_value 8_000 USD }
  expect s232_aluminum = 20_000 USD, code 9903.85.68;
  shipment { product 7614.10.50, origin RU, entered 2025-02-10, value 10_000 USD }
  expect s232_aluminum = 20_000 USD, code 9903.85.68;
  shipment { product 2203.00, origin RU, entered 2025-06-10, value 10_000 USD, aluminum_value 1_000 USD }
  expect s232_aluminum = 20_000 USD;
}

test "wherever it was smelted or cast in Russia" {
  shipment { product 7606.91.3055, origin TR, entered 2025-06-10, value 10_000 USD, smelted_in RU }
  expect s232_aluminum = 20_000 USD;
  shipment { product 7606.91.3055, origin GB, entered 2025-06-10, value 10_000 USD, cast_in RU }
  expect s232_aluminum = 20_000 USD;
  shipment { product 7606.91.3055, origin CA, entered 2025-02-10, value 10_000 USD, smelted_in RU }
  expect s232_aluminum = 20_000 USD;
}

test "what is made abroad of American aluminum is free" {
  shipment { product 7610.10, origin MX, entered 2025-06-10, value 10_000 USD, smelted_in US, cast_in US, claims USMCA }
  expect s232_aluminum = 0 USD, code 9903.85.09;
  shipment { product 7610.10, origin MX, entered 2025-06-10, value 10_000 USD, smelted_in US, claims USMCA }
  expect s232_aluminum = 5_000 USD;
}

test "a line on both lists pays each on its own content" {
  shipment { product 9403.20.0050, origin TW, entered 2025-06-10, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 1_000 USD }
  expect s232_steel = 2_000 USD, s232_aluminum = 500 USD, reciprocal = 500 USD;
  shipment { product 9506.91.0030, origin MX, entered 2025-08-18, value 10_000 USD, steel_value 1_000 USD,
             aluminum_value 4_000 USD }
  expect s232_steel = 500 USD, s232_aluminum = 2_000 USD, fentanyl = 1_250 USD;
}

test "the wave of 18 August 2025 within chapter 76" {
  shipment { product 7613.00, origin DE, entered 2025-08-17, value 10_000 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 7613.00, origin DE, entered 2025-08-18, value 10_000 USD, aluminum_value 5_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.07;
  shipment { product 7613.00, origin TR, entered 2025-08-18, value 10_000 USD, cast_in RU }
  expect s232_aluminum = 20_000 USD;
}

test "the wave of 18 August 2025 on aluminum" {
  shipment { product 8418.10, origin DE, entered 2025-08-17, value 10_000 USD, aluminum_value 2_000 USD,
             steel_value 0 USD }
  expect s232_aluminum = 0 USD;
  shipment { product 8418.10, origin DE, entered 2025-08-18, value 10_000 USD, aluminum_value 2_000 USD,
             steel_value 0 USD }
  expect s232_aluminum = 1_000 USD;
}
