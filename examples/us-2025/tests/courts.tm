//! What courts said of the tariffs under IEEPA.

test "after the ruling of 28 May 2025 the tariffs are payable and contested" {
  known on 2025-06-10
  shipment { product 4202.92.15, origin VN, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 1_000 USD, contested = 1_000 USD, refundable = 0 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-06-10, value 10_000 USD }
  expect contested = 3_000 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-06-10, value 10_000 USD }
  expect contested = 2_500 USD;
}

test "on 27 May nothing was contested" {
  known on 2025-05-27
  shipment { product 4202.92.15, origin VN, entered 2025-05-27, value 10_000 USD }
  expect reciprocal = 1_000 USD, contested = 0 USD;
}

test "on 28 May they were to end on 7 June" {
  known on 2025-05-28
  shipment { product 4202.92.15, origin VN, entered 2025-06-06, value 10_000 USD }
  expect reciprocal = 1_000 USD;
  shipment { product 4202.92.15, origin VN, entered 2025-06-07, value 10_000 USD }
  expect reciprocal = 0 USD;
}

test "what took the place of another duty is counted" {
  known on 2025-06-10
  shipment { product 7208.10.15, origin CA, entered 2025-04-10, value 10_000 USD }
  expect fentanyl = 2_500 USD, contested = 0 USD;
}

test "on appeal the rates of August are contested too" {
  known on 2025-09-15
  shipment { product 4202.92.15, origin VN, entered 2025-09-15, value 10_000 USD }
  expect reciprocal = 2_000 USD, contested = 2_000 USD;
}

test "the tariff on Brazil was before no court then" {
  known on 2025-09-15
  shipment { product 4202.92.15, origin BR, entered 2025-09-15, value 10_000 USD }
  expect brazil = 4_000 USD, reciprocal = 1_000 USD, contested = 1_000 USD;
}

test "on 20 February 2026 the Supreme Court ends them for entries from the 24th" {
  shipment { product 4202.92.15, origin BR, entered 2026-02-23, value 10_000 USD }
  expect brazil = 4_000 USD, reciprocal = 1_000 USD, contested = 0 USD;
  shipment { product 4202.92.15, origin BR, entered 2026-02-24, value 10_000 USD }
  expect brazil = 0 USD, reciprocal = 0 USD, fentanyl = 0 USD;
  shipment { product 4202.92.15, origin CN, entered 2026-02-24, value 10_000 USD }
  expect fentanyl = 0 USD, s301 = 2_500 USD;
}

test "and what was paid is due back" {
  shipment { product 4202.92.15, origin VN, entered 2025-06-10, value 10_000 USD }
  expect reciprocal = 1_000 USD, refundable = 1_000 USD;
  shipment { product 4202.92.15, origin BR, entered 2025-09-15, value 10_000 USD }
  expect refundable = 5_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-06-10, value 10_000 USD }
  expect refundable = 3_000 USD;
  shipment { product 4202.92.15, origin IN, entered 2025-09-17, value 10_000 USD }
  expect refundable = 5_000 USD;
}

test "less what then comes in its place" {
  shipment { product 7208.10.15, origin CA, entered 2025-05-10, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD, refundable = 0 USD;
  shipment { product 7208.10.15, origin CA, entered 2025-04-10, value 10_000 USD }
  expect fentanyl = 2_500 USD, s232_steel = 0 USD, refundable = 2_500 USD;
  shipment { product 9506.91.0030, origin MX, entered 2025-06-10, value 10_000 USD, aluminum_value 4_000 USD }
  expect fentanyl = 1_500 USD, refundable = 1_500 USD;
}
