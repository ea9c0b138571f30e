// "`of A or B`, both lacking: only B (the last) is in `needs`".
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 50% of steel_value or value; }
test "the last" {
  shipment { product 7208, origin CN, entered 2025-06-30 }
  expect status needs value, at_least = 0 USD, at_most = empty;
}
