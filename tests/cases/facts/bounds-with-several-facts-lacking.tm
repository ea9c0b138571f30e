// With several facts lacking the bounds hold: here also exactly, as both are parts of the value.
jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program s { tariff * from * = 50% of steel_value; }
program a { tariff * from * = 25% of aluminum_value; }
program r { tariff * from * = 10%; }
precedence s over r;
precedence a over r;
test "one lacking" {
  shipment { product 8431, origin CN, entered 2025-06-30, value 1_000 USD, aluminum_value 400 USD }
  // steel 0..600: 100 + 60 = 160 up to 300 + 100 + 0 = 400
  expect status needs steel_value, a = 100 USD, s = empty, r = empty, at_least = 159.99 USD, at_most = 400.01 USD;
}
test "both lacking" {
  shipment { product 8431, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs aluminum_value, steel_value, s = empty, a = empty, r = empty, at_least = 99.99 USD, at_most = 500.01 USD;
}
