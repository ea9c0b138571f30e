// "never too narrow, also by a rounding": half a step for each program that moves.
jurisdiction US; currency USD;
fact steel_value: money;
program a { tariff * from * = 0.5% of steel_value; }
test "half a cent rounds up" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1 USD }
  // 0 … 0.005, which is rounded to 0.01
  expect status needs steel_value, at_least = 0 USD, at_most = 0.01 USD;
}
