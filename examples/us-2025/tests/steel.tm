//! Steel, from the agreements of 2018 to the regime of April 2026.

test "the agreements on steel end on 12 March 2025" {
  shipment { product 7304.19.1020, origin KR, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7304.19.1020, origin KR, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.87;
  shipment { product 7304.19.1020, origin TH, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.80.01;
}

test "over the quota of an agreement the duty was due" {
  shipment { product 7304.19.1020, origin KR, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin DE, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin JP, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin GB, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_steel = 2_500 USD;
  shipment { product 7304.19.1020, origin AU, entered 2025-03-11, value 10_000 USD, in_quota no }
  expect s232_steel = 0 USD;
}

test "Europe, Japan and the United Kingdom within their quotas" {
  shipment { product 7208.10.15, origin DE, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin JP, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin GB, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin GB, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "Canada, Mexico, Australia and Ukraine were spared" {
  shipment { product 7208.10.15, origin MX, entered 2025-02-03, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin AU, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin UA, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7208.10.15, origin UA, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "on 9 February 2025 nobody knew that the agreements would end" {
  known on 2025-02-09
  shipment { product 7304.19.1020, origin KR, entered 2025-04-01, value 10_000 USD }
  expect s232_steel = 0 USD;
}

test "on 10 February 2025 it was known" {
  known on 2025-02-10
  shipment { product 7304.19.1020, origin KR, entered 2025-04-01, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "nails have paid since 2020" {
  shipment { product 7317.00.5503, origin CN, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.80.03;
  shipment { product 7317.00.5503, origin CN, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.89;
  shipment { product 7317.00.5503, origin CN, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD }
  expect s232_steel = 2_000 USD, code 9903.81.89;
}

test "bolts pay since 12 March, on their whole value, and from 4 June on their steel" {
  shipment { product 7318.15.8066, origin TW, entered 2025-03-11, value 10_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 7318.15.8066, origin TW, entered 2025-06-03, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD, code 9903.81.90;
  shipment { product 7318.15.8066, origin TW, entered 2025-06-04, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 3_000 USD, reciprocal = 400 USD;
}

test "twelve codes outside chapter 73 pay on their steel from 12 March" {
  shipment { product 9403.20.0050, origin TW, entered 2025-03-11, value 10_000 USD, steel_value 4_000 USD }
  expect s232_steel = 0 USD;
  shipment { product 9403.20.0050, origin TW, entered 2025-03-12, value 10_000 USD, steel_value 4_000 USD }
  expect s232_steel = 1_000 USD, code 9903.81.91;
  shipment { product 8432.10, origin TW, entered 2025-03-12, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "until 3 June the rest of an article of steel is outside the reciprocal tariff" {
  shipment { product 9403.20.0050, origin TW, entered 2025-06-03, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 1_000 USD, reciprocal = 0 USD, code 9903.01.33;
  shipment { product 9403.20.0050, origin TW, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 2_000 USD, reciprocal = 600 USD;
}

test "steel doubles on 4 June 2025" {
  shipment { product 7208.10.15, origin DE, entered 2025-06-03, value 10_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 0 USD;
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD, code 9903.81.87;
}

test "the United Kingdom stays at 25%" {
  shipment { product 7208.10.15, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.94;
  shipment { product 7318.15.8066, origin GB, entered 2025-06-04, value 10_000 USD, steel_value 6_000 USD }
  expect s232_steel = 1_500 USD, reciprocal = 400 USD;
  shipment { product 9403.20.0050, origin GB, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 1_000 USD;
}

test "on 2 June the doubling was not known" {
  known on 2025-06-02
  shipment { product 7208.10.15, origin DE, entered 2025-06-10, value 10_000 USD }
  expect s232_steel = 2_500 USD;
}

test "British derivatives of each wave" {
  shipment { product 7317.00.5503, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_steel = 2_500 USD, code 9903.81.96;
  shipment { product 8450.11, origin GB, entered 2025-06-23, value 10_000 USD, steel_value 4_000 USD,
             aluminum_value 0 USD }
  expect s232_steel = 1_000 USD, code 9903.81.98;
  shipment { product 8433.11.0050, origin GB, entered 2025-08-18, value 10_000 USD, steel_value 4_000 USD }
  expect s232_steel = 1_000 USD, code 9903.81.98;
  shipment { product 7614.10.50, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.13;
  shipment { product 7610.10, origin GB, entered 2025-06-04, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.14;
  shipment { product 9506.91.0030, origin GB, entered 2025-06-04, value 10_000 USD, aluminum_value 4_000 USD }
  expect s232_aluminum = 1_000 USD, code 9903.85.15;
  shipment { product 7613.00, origin GB, entered 2025-08-18, value 10_000 USD }
  expect s232_aluminum = 2_500 USD, code 9903.85.14;
  shipment { product 8418.10, origin GB, entered 2025-08-18, value 10_000 USD, aluminum_value 2_000 USD,
             steel_value 0 USD }
  expect s232_aluminum = 500 USD, code 9903.85.15;
}

test "appliances join on 23 June 2025" {
  shipment { product 8450.11, origin KR, entered 2025-06-22, value 10_000 USD, steel_value 3_000 USD }
  expect s232_steel = 0 USD, reciprocal = 1_000 USD;
  shipment { product 8450.11, origin KR, entered 2025-06-23, value 10_000 USD, steel_value 3_000 USD }
  expect s232_steel = 1_500 USD, reciprocal = 700 USD;
}

test "the wave of 18 August 2025" {
  shipment { product 8433.11.0050, origin JP, entered 2025-08-17, value 10_000 USD, steel_value 5_000 USD }
  expect s232_steel = 0 USD, reciprocal = 1_500 USD;
  shipment { product 8433.11.0050, origin JP, entered 2025-08-18, value 10_000 USD, steel_value 5_000 USD }
  expect s232_steel = 2_500 USD, reciprocal = 750 USD;
}

test "what is made abroad of American steel is free" {
  shipment { product 7318.15.8066, origin MX, entered 2025-06-10, value 10_000 USD, melted_in US, claims USMCA }
  expect s232_steel = 0 USD, code 9903.81.92;
  shipment { product 7208.10.15, origin MX, entered 2025-06-10, value 10_000 USD, melted_in US, claims USMCA }
  expect s232_steel = 5_000 USD;
  shipment { product 7318.15.8066, origin MX, entered 2025-06-10, value 10_000 USD, melted_in CA, claims USMCA }
  expect s232_steel = 5_000 USD;
}

test "steel_value cannot be more than the value" {
  shipment { product 7318.15.8066, origin TW, entered 2025-06-10, value 10_000 USD, steel_value 10_000 USD }
  expect s232_steel = 5_000 USD, reciprocal = 0 USD;
}
