// `entry_value` (all lines of one `entry`); "a row without `entry`: its own value; a row lacking its value: `needs entry` on the others".
jurisdiction US; currency USD;
exchange EUR = 1.10 USD;
program p { tariff * from * = 10%; exempt * from * when entry_value <= 800 USD; }
test "two lines of one entry" {
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 500 USD }
  expect p = 50 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 301 USD }
  expect p = 30.10 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, entry E2, value 500 USD }
  expect p = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 800 USD }
  expect p = 0 USD;
}
test "in other money" {
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 500 USD }
  expect p = 50 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 273 EUR }
  // 300.30 USD
  expect p = 30.03 USD;
}
test "one line lacks its value" {
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 500 USD }
  expect status needs entry, at_least = 0 USD, at_most = 50 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1 }
  expect status needs value, at_least = 0 USD, at_most = empty;
}
test "enough without it" {
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1, value 900 USD }
  expect p = 90 USD, status ok;
  shipment { product 7208, origin CN, entered 2025-06-30, entry E1 }
  expect status needs value, at_least = 0 USD, at_most = empty;
}
