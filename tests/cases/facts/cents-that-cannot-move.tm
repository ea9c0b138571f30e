// "A fact that cannot matter is never asked for": also where all that it could move is rounded away.
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 1% of steel_value; }
test "never half a cent" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 0.49 USD }
  expect status ok, p = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 0.50 USD }
  expect status needs steel_value, at_least = 0 USD, at_most = 0.01 USD;
}
