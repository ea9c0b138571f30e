//! Section 122.

test "10% on all from 24 February to 23 July 2026" {
  shipment { product 4202.92.15, origin VN, entered 2026-02-23, value 10_000 USD }
  expect s122 = 0 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-02-24, value 10_000 USD }
  expect s122 = 1_000 USD, code 9903.03.01;
  shipment { product 4202.92.15, origin RU, entered 2026-02-24, value 10_000 USD }
  expect s122 = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-07-23, value 10_000 USD }
  expect s122 = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-07-24, value 10_000 USD }
  expect s122 = 0 USD;
}

test "listed goods are out" {
  shipment { product 8517.13, origin IN, entered 2026-02-24, value 10_000 USD }
  expect s122 = 0 USD, code 9903.03.03;
  shipment { product 0901.11, origin BR, entered 2026-02-24, value 10_000 USD }
  expect s122 = 0 USD;
}

test "goods of Canada and Mexico under the USMCA are out" {
  shipment { product 4202.92.15, origin CA, entered 2026-02-24, value 10_000 USD, claims USMCA }
  expect s122 = 0 USD, code 9903.03.07;
  shipment { product 4202.92.15, origin MX, entered 2026-02-24, value 10_000 USD, claims USMCA }
  expect s122 = 0 USD, code 9903.03.08;
  shipment { product 4202.92.15, origin MX, entered 2026-02-24, value 10_000 USD }
  expect s122 = 1_000 USD;
}

test "apparel of Central America under the agreement is out" {
  shipment { product 6109.10.0012, origin HN, entered 2026-02-24, value 10_000 USD, claims P }
  expect s122 = 0 USD, code 9903.03.09;
  shipment { product 6109.10.0012, origin HN, entered 2026-02-24, value 10_000 USD }
  expect s122 = 1_000 USD;
  shipment { product 4202.92.15, origin HN, entered 2026-02-24, value 10_000 USD, claims P }
  expect s122 = 1_000 USD;
}

test "what was on its way before 24 February is spared to the 27th" {
  shipment { product 4202.92.15, origin VN, entered 2026-02-27, value 10_000 USD, loaded 2026-02-23 }
  expect s122 = 0 USD, code 9903.03.02;
  shipment { product 4202.92.15, origin VN, entered 2026-02-28, value 10_000 USD, loaded 2026-02-23 }
  expect s122 = 1_000 USD;
}

test "articles of civil aircraft and particular food are out" {
  shipment { product 8807.30, origin TR, entered 2026-02-24, value 10_000 USD, civil_aircraft yes,
             aluminum_value 0 USD }
  expect s122 = 0 USD, code 9903.03.05;
  shipment { product 2106.90.9998, origin TH, entered 2026-02-24, value 10_000 USD, particular_food yes,
             steel_value 0 USD, aluminum_value 0 USD }
  expect s122 = 0 USD, code 9903.03.04;
}

test "it falls on what the metals leave until 5 April 2026" {
  shipment { product 8429.51.5010, origin BR, entered 2026-03-15, value 10_000 USD, steel_value 2_000 USD }
  expect s232_steel = 1_000 USD, s122 = 800 USD;
  shipment { product 7408.11.30, origin HK, entered 2026-03-15, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, s122 = 200 USD;
}

test "cars, cabinets and trucks do not pay it" {
  shipment { product 8703.22.0190, origin JP, entered 2026-03-15, value 10_000 USD }
  expect s232_autos = 1_250 USD, s122 = 0 USD;
  shipment { product 9403.40.9060, origin VN, entered 2026-03-15, value 10_000 USD }
  expect s232_wood = 2_500 USD, s122 = 0 USD;
  shipment { product 8704.22.51, origin MX, entered 2026-03-15, value 10_000 USD }
  expect s232_trucks = 2_500 USD, s122 = 0 USD;
}

test "the ruling of 7 May 2026 is for its plaintiffs, and stayed on the 12th" {
  shipment { product 4202.92.15, origin VN, entered 2026-05-06, value 10_000 USD, plaintiff yes }
  expect s122 = 1_000 USD, contested = 0 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-05-08, value 10_000 USD, plaintiff yes }
  expect s122 = 0 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-05-12, value 10_000 USD, plaintiff yes }
  expect s122 = 1_000 USD, contested = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2026-05-12, value 10_000 USD }
  expect s122 = 1_000 USD, contested = 0 USD;
}
