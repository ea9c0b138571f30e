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
