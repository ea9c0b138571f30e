// `status ok`, `status error`.
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 10% of steel_value; }
test "ok and error" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, steel_value 10 USD }
  expect status ok;
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, steel_value 101 USD }
  expect status error, p = empty;
}
