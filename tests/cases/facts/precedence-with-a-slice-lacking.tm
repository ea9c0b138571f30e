// What a lacking slice takes from another program stays a part of the value: the total is exact.
jurisdiction US; currency USD;
fact steel_value: money;
program s { tariff * from * = 50% of steel_value; }
program r { tariff * from * = 10%; }
precedence s over r;
test "between all steel and none" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  // 50% of x + 10% of (1000 - x): 100 up to 500, each program rounded by itself
  expect status needs steel_value, s = empty, r = empty, at_least = 99.99 USD, at_most = 500.01 USD;
}
