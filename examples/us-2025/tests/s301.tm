//! Section 301.

test "lists 1, 2, 3 and 4A" {
  shipment { product 8429.51.5010, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.01;
  shipment { product 3901.10.10, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.02;
  shipment { product 4202.92.15, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.03;
  shipment { product 6911.10.10, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 750 USD, code 9903.88.15;
  shipment { product 9503.00.0073, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 9401.61.40, origin CN, entered 2025-01-15, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.88.04;
}

test "not of Hong Kong, and beside everything else" {
  shipment { product 4202.92.15, origin HK, entered 2025-06-10, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 4202.92.15, origin CN, entered 2025-06-10, value 10_000 USD }
  expect s301 = 2_500 USD, fentanyl = 2_000 USD, reciprocal = 1_000 USD, mfn = 630 USD, duty = 6_130 USD;
}

test "the lists of 2018 and 2019 as they were" {
  shipment { product 9401.61.40, origin CN, entered 2019-05-09, value 10_000 USD }
  expect s301 = 1_000 USD, code 9903.88.04;
  shipment { product 4202.92.15, origin CN, entered 2019-05-09, value 10_000 USD }
  expect s301 = 1_000 USD;
  shipment { product 4202.92.15, origin CN, entered 2019-05-10, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 6911.10.10, origin CN, entered 2020-02-13, value 10_000 USD }
  expect s301 = 1_500 USD;
  shipment { product 6911.10.10, origin CN, entered 2020-02-14, value 10_000 USD }
  expect s301 = 750 USD;
}

test "the four-year review from 27 September 2024" {
  shipment { product 7208.10.15, origin CN, entered 2024-09-26, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 7208.10.15, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 8703.80, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 10_000 USD, code 9903.91.03;
  shipment { product 8541.43.00, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 5_000 USD, code 9903.91.02;
  shipment { product 7202.60, origin CN, entered 2024-09-27, value 10_000 USD }
  expect s301 = 2_500 USD;
}

test "semiconductors and tungsten from 1 January 2025" {
  shipment { product 8541.29, origin CN, entered 2024-12-31, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 8541.29, origin CN, entered 2025-01-01, value 10_000 USD }
  expect s301 = 5_000 USD, code 9903.91.05;
  shipment { product 8101.94, origin CN, entered 2024-12-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 8101.94, origin CN, entered 2025-01-01, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.91.11;
}

test "what was set for 1 January 2026" {
  shipment { product 2504.10.10, origin CN, entered 2025-12-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 2504.10.10, origin CN, entered 2026-01-01, value 10_000 USD }
  expect s301 = 2_500 USD, code 9903.91.06;
  shipment { product 4015.12.10, origin CN, entered 2025-12-31, value 10_000 USD }
  expect s301 = 0 USD;
  shipment { product 4015.12.10, origin CN, entered 2026-01-01, value 10_000 USD }
  expect s301 = 10_000 USD, code 9903.91.08;
  shipment { product 6307.90.98, origin CN, entered 2025-12-31, value 10_000 USD }
  expect s301 = 750 USD;
  shipment { product 6307.90.98, origin CN, entered 2026-01-01, value 10_000 USD }
  expect s301 = 5_000 USD, code 9903.91.07;
}

test "cranes from ship to shore: 25%, and 100% for a day" {
  shipment { product 8426.19, origin CN, entered 2025-11-08, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 8426.19, origin CN, entered 2025-11-09, value 10_000 USD }
  expect s301 = 10_000 USD;
  shipment { product 8426.19, origin CN, entered 2025-11-10, value 10_000 USD }
  expect s301 = 2_500 USD;
  shipment { product 8426.19, origin CN, entered 2026-11-10, value 10_000 USD }
  expect s301 = 10_000 USD;
}

test "by what was known on 5 November 2025 the duty on cranes would stay" {
  known on 2025-11-05
  shipment { product 8426.19, origin CN, entered 2025-11-12, value 10_000 USD }
  expect s301 = 10_000 USD;
}
