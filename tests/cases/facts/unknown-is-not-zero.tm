// "Unknown is not zero and not false. An empty cell is unknown".
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 50% of steel_value; }
program q { tariff * from * = 10%; }
test "lacking, and zero" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 0 USD }
  expect p = 0 USD, q = 100 USD, status ok, at_least = empty, at_most = empty;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs steel_value, p = empty, q = 100 USD, duty = empty, total = empty, at_least = 100 USD, at_most = 600 USD;
}
