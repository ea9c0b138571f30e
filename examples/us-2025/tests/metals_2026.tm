//! Copper, and the regime of 6 April 2026 for the three metals.

test "copper begins on 1 August 2025, and leaves Annex II on that day" {
  shipment { product 7408.11.30, origin DE, entered 2025-07-31, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 0 USD, reciprocal = 0 USD, code 9903.01.32;
  shipment { product 7408.11.30, origin TW, entered 2025-08-01, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, reciprocal = 200 USD, code 9903.78.01;
}

test "copper without a content pays on the whole" {
  shipment { product 7408.11.30, origin GB, entered 2025-08-01, value 10_000 USD }
  expect s232_copper = 5_000 USD, reciprocal = 0 USD;
}

test "cathodes never pay" {
  shipment { product 7403.11, origin CL, entered 2025-08-01, value 10_000 USD }
  expect s232_copper = 0 USD, reciprocal = 0 USD;
}

test "copper leaves the fentanyl duty on the full value" {
  shipment { product 7408.11.30, origin CN, entered 2025-08-01, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, reciprocal = 200 USD, fentanyl = 2_000 USD, s301 = 2_500 USD;
  shipment { product 7408.11.30, origin CA, entered 2025-08-01, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, reciprocal = 0 USD, fentanyl = 3_500 USD;
}

test "on 29 July 2025 nobody knew of copper" {
  known on 2025-07-29
  shipment { product 7408.11.30, origin DE, entered 2025-08-10, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 0 USD;
}

test "the three metals become one regime on 6 April 2026" {
  shipment { product 7208.10.15, origin DE, entered 2026-04-05, value 10_000 USD }
  expect s232_steel = 5_000 USD, s232_metals = 0 USD;
  shipment { product 7208.10.15, origin DE, entered 2026-04-06, value 10_000 USD }
  expect s232_steel = 0 USD, s232_metals = 5_000 USD, s122 = 0 USD, code 9903.82.02;
  shipment { product 7601.10.30, origin CA, entered 2026-04-06, value 10_000 USD }
  expect s232_aluminum = 0 USD, s232_metals = 5_000 USD;
  shipment { product 7408.11.30, origin CL, entered 2026-04-05, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 4_000 USD, s122 = 200 USD;
  shipment { product 7408.11.30, origin CL, entered 2026-04-06, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 0 USD, s232_metals = 5_000 USD, s122 = 0 USD;
}

test "annex I-B pays 25% of the whole value" {
  shipment { product 8429.51.5010, origin JP, entered 2026-04-06, value 10_000 USD, steel_value 1_000 USD }
  expect s232_metals = 2_500 USD, s122 = 0 USD, code 9903.82.09;
  shipment { product 8544.42.20, origin MX, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 2_500 USD;
}

test "the United Kingdom pays less where the metal is British, and not on copper" {
  shipment { product 7208.10.15, origin GB, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 2_500 USD, code 9903.82.04;
  shipment { product 8429.51.5010, origin GB, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 1_500 USD, code 9903.82.05;
  shipment { product 7208.10.15, origin GB, entered 2026-04-06, value 10_000 USD, british_metal no }
  expect s232_metals = 5_000 USD;
  shipment { product 7408.11.30, origin GB, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 5_000 USD;
}

test "annex III is 15% with the general rate in it" {
  shipment { product 8457.10, origin DE, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 1_080 USD, mfn = 420 USD, s122 = 0 USD, code 9903.82.10;
  shipment { product 8457.10, origin RU, entered 2026-04-06, value 10_000 USD }
  expect s232_metals = 2_500 USD, code 9903.82.12;
  shipment { product 8457.10, origin DE, entered 2027-12-31, value 10_000 USD }
  expect s232_metals = 1_080 USD;
  shipment { product 8457.10, origin DE, entered 2028-01-01, value 10_000 USD }
  expect s232_metals = 2_500 USD;
}

test "annex II is outside" {
  shipment { product 9403.20.0050, origin TW, entered 2026-04-05, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 2_000 USD, s122 = 600 USD;
  shipment { product 9403.20.0050, origin TW, entered 2026-04-06, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 0 USD, s232_metals = 0 USD, s122 = 1_000 USD;
}

test "little metal is outside, but in the metals own chapters" {
  shipment { product 8429.51.5010, origin JP, entered 2026-04-06, value 10_000 USD, metal_percent 14.9 }
  expect s232_metals = 0 USD, s122 = 1_000 USD, code 9903.82.03;
  shipment { product 8429.51.5010, origin JP, entered 2026-04-06, value 10_000 USD, metal_percent 15 }
  expect s232_metals = 2_500 USD;
  shipment { product 7326.19, origin JP, entered 2026-04-06, value 10_000 USD, metal_percent 5 }
  expect s232_metals = 5_000 USD;
}

test "metal of the United States pays 10%" {
  shipment { product 8429.51.5010, origin JP, entered 2026-04-06, value 10_000 USD, american_metal yes }
  expect s232_metals = 1_000 USD, code 9903.82.06;
  shipment { product 8429.51.5010, origin GB, entered 2026-04-06, value 10_000 USD, american_metal yes }
  expect s232_metals = 1_000 USD;
  shipment { product 8457.10, origin DE, entered 2026-04-06, value 10_000 USD, american_metal yes }
  expect s232_metals = 580 USD, code 9903.82.07;
  shipment { product 7208.10.15, origin JP, entered 2026-04-06, value 10_000 USD, american_metal yes }
  expect s232_metals = 5_000 USD;
}

test "Russian aluminum stays at 200%, and pays that alone" {
  shipment { product 7601.10.30, origin RU, entered 2026-04-06, value 10_000 USD }
  expect s232_aluminum = 20_000 USD, s232_metals = 0 USD, s122 = 0 USD;
  shipment { product 7614.10.50, origin TR, entered 2026-04-06, value 10_000 USD, cast_in RU }
  expect s232_aluminum = 20_000 USD, s232_metals = 0 USD;
}

test "on 1 April 2026 the regime was not known" {
  known on 2026-04-01
  shipment { product 8429.51.5010, origin JP, entered 2026-04-10, value 10_000 USD, steel_value 1_000 USD }
  expect s232_steel = 500 USD, s232_metals = 0 USD;
}

test "articles of civil aircraft of countries that agreed on it" {
  shipment { product 7608.10, origin GB, entered 2025-06-29, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 2_500 USD;
  shipment { product 7608.10, origin GB, entered 2025-06-30, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 0 USD, reciprocal = 0 USD, code 9903.96.01;
  shipment { product 7608.10, origin FR, entered 2025-09-01, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 0 USD, code 9903.02.76;
  shipment { product 7608.10, origin JP, entered 2025-09-16, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 0 USD, code 9903.96.02;
  shipment { product 7608.10, origin KR, entered 2025-11-14, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 0 USD, code 9903.02.81;
  shipment { product 7608.10, origin TR, entered 2025-11-14, value 10_000 USD, civil_aircraft yes }
  expect s232_aluminum = 5_000 USD;
}
