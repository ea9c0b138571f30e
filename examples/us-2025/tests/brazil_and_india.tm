//! The tariffs on Brazil and India, on top of the reciprocal one.

test "Brazil at 40% from 6 August 2025" {
  shipment { product 4202.92.15, origin BR, entered 2025-08-05, value 10_000 USD }
  expect brazil = 0 USD;
  shipment { product 4202.92.15, origin BR, entered 2025-08-06, value 10_000 USD }
  expect brazil = 4_000 USD, reciprocal = 1_000 USD, code 9903.01.77;
}

test "what was on its way before 6 August is spared to 4 October" {
  shipment { product 4202.92.15, origin BR, entered 2025-10-04, value 10_000 USD, loaded 2025-08-05 }
  expect brazil = 0 USD, code 9903.01.78;
  shipment { product 4202.92.15, origin BR, entered 2025-10-05, value 10_000 USD, loaded 2025-08-05 }
  expect brazil = 4_000 USD;
}

test "orange juice, pulp and energy are out, telephones are not" {
  shipment { product 2009.11, origin BR, entered 2025-08-06, value 10_000 USD }
  expect brazil = 0 USD, reciprocal = 1_000 USD, code 9903.01.81;
  shipment { product 2709.00.2090, origin BR, entered 2025-08-06, value 10_000 USD }
  expect brazil = 0 USD;
  shipment { product 8517.13, origin BR, entered 2025-08-06, value 10_000 USD }
  expect brazil = 4_000 USD, reciprocal = 0 USD;
}

test "coffee and beef are out from 13 November 2025" {
  shipment { product 0901.11, origin BR, entered 2025-11-12, value 10_000 USD }
  expect brazil = 4_000 USD;
  shipment { product 0901.11, origin BR, entered 2025-11-13, value 10_000 USD }
  expect brazil = 0 USD, reciprocal = 0 USD;
  shipment { product 2106.90.9998, origin BR, entered 2025-11-13, value 10_000 USD, particular_food yes,
             steel_value 0 USD, aluminum_value 0 USD }
  expect brazil = 0 USD, code 9903.01.90;
}

test "articles of civil aircraft are out" {
  shipment { product 8807.30, origin BR, entered 2025-08-06, value 10_000 USD, civil_aircraft yes,
             aluminum_value 0 USD }
  expect brazil = 0 USD, code 9903.01.82;
  shipment { product 8807.30, origin BR, entered 2025-08-06, value 10_000 USD, aluminum_value 0 USD }
  expect brazil = 4_000 USD;
}

test "Brazil gives way to steel on its content, and to cars" {
  shipment { product 8429.51.5010, origin BR, entered 2025-08-18, value 10_000 USD, steel_value 2_000 USD }
  expect s232_steel = 1_000 USD, brazil = 3_200 USD, reciprocal = 800 USD;
  shipment { product 8703.22.0190, origin BR, entered 2025-08-18, value 10_000 USD }
  expect s232_autos = 2_500 USD, brazil = 0 USD;
}

test "India at 25% from 27 August 2025 to 6 February 2026" {
  shipment { product 4202.92.15, origin IN, entered 2025-08-26, value 10_000 USD }
  expect india = 0 USD, reciprocal = 2_500 USD;
  shipment { product 4202.92.15, origin IN, entered 2025-08-27, value 10_000 USD }
  expect india = 2_500 USD, reciprocal = 2_500 USD, code 9903.01.84;
  shipment { product 4202.92.15, origin IN, entered 2026-02-06, value 10_000 USD }
  expect india = 2_500 USD;
  shipment { product 4202.92.15, origin IN, entered 2026-02-07, value 10_000 USD }
  expect india = 0 USD, reciprocal = 2_500 USD;
}

test "what was on its way before 27 August is spared to 16 September" {
  shipment { product 4202.92.15, origin IN, entered 2025-09-16, value 10_000 USD, loaded 2025-08-26 }
  expect india = 0 USD, code 9903.01.85;
  shipment { product 4202.92.15, origin IN, entered 2025-09-17, value 10_000 USD, loaded 2025-08-26 }
  expect india = 2_500 USD;
}

test "telephones of India are out, and copper on its content" {
  shipment { product 8517.13, origin IN, entered 2025-08-27, value 10_000 USD }
  expect india = 0 USD, code 9903.01.86;
  shipment { product 0901.11, origin IN, entered 2025-11-13, value 10_000 USD }
  expect india = 0 USD;
  shipment { product 7408.11.30, origin IN, entered 2025-08-27, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, india = 500 USD, reciprocal = 500 USD;
  shipment { product 7208.10.15, origin IN, entered 2025-08-27, value 10_000 USD }
  expect s232_steel = 5_000 USD, india = 0 USD;
}
