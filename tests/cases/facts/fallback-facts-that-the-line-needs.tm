// "For the bounds, a lacking fact that the line needs counts also as given where `of A or B`, `by A or B` or `is given` look."
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 50% of steel_value or value; }
program q { tariff * from * = 1% when steel_value > 100 USD; }
test "filling it in never leads out of the bounds" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  // not given: 500 + 0 or 10; given 0: 0; given 1000: 510
  expect status needs steel_value, at_least = 0 USD, at_most = 510 USD;
}
