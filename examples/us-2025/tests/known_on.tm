//! What was known when: quotes for a day to come.

test "as known on 10 June 2025, Vietnam in July is quoted 46%" {
  known on 2025-06-10
  shipment { product 4202.92.15, origin VN, entered 2025-07-08, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-07-10, value 10_000 USD }
  expect reciprocal = 4_600 USD;
}

test "as known on 8 July, 10%" {
  known on 2025-07-08
  shipment { product 4202.92.15, origin VN, entered 2025-07-10, value 10_000 USD }
  expect reciprocal = 1_000 USD;
}

test "as known on 8 July, 46% again from 1 August" {
  known on 2025-07-08
  shipment { product 4202.92.15, origin VN, entered 2025-08-01, value 10_000 USD }
  expect reciprocal = 4_600 USD;
}

test "as known on 1 August, 20% on the 7th" {
  known on 2025-08-01
  shipment { product 4202.92.15, origin VN, entered 2025-08-06, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-08-07, value 10_000 USD }
  expect reciprocal = 2_000 USD;
}

test "as known on 5 November 2025, China from the 10th" {
  known on 2025-11-05
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect fentanyl = 1_000 USD, reciprocal = 1_000 USD;
}

test "as known on 3 November 2025" {
  known on 2025-11-03
  shipment { product 4202.92.15, origin CN, entered 2025-11-10, value 10_000 USD }
  expect fentanyl = 2_000 USD, reciprocal = 3_400 USD;
}

test "as known on 31 January 2026, India goes on" {
  known on 2026-01-31
  shipment { product 4202.92.15, origin IN, entered 2026-03-15, value 10_000 USD }
  expect india = 2_500 USD, reciprocal = 2_500 USD;
}

test "as known on 10 June 2025, coffee and mowers in November" {
  known on 2025-06-10
  shipment { product 0901.11, origin CO, entered 2025-11-20, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 8433.11.0050, origin AU, entered 2025-11-20, value 10_000 USD, steel_value 5_000 USD }
  expect s232_steel = 0 USD, reciprocal = 1_000 USD;
  shipment { product 7408.11.30, origin AU, entered 2025-11-20, value 10_000 USD, copper_value 8_000 USD }
  expect s232_copper = 0 USD, reciprocal = 0 USD;
  shipment { product 3910.00, origin GB, entered 2025-11-20, value 10_000 USD }
  expect reciprocal = 0 USD;
}

test "as known on 10 September 2025, nickel is on Annex II and silicone has left it" {
  known on 2025-09-10
  shipment { product 7501.10, origin AU, entered 2025-10-05, value 10_000 USD }
  expect reciprocal = 0 USD;
  shipment { product 3910.00, origin GB, entered 2025-10-05, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 7501.10, origin IN, entered 2025-10-05, value 10_000 USD }
  expect india = 0 USD;
  shipment { product 3910.00, origin IN, entered 2025-10-05, value 10_000 USD }
  expect india = 2_500 USD;
}

test "as known on 6 August 2025, India was to pay for silicone nothing" {
  known on 2025-08-06
  shipment { product 3910.00, origin IN, entered 2025-10-05, value 10_000 USD }
  expect india = 0 USD;
  shipment { product 7501.10, origin IN, entered 2025-10-05, value 10_000 USD }
  expect india = 2_500 USD;
}
