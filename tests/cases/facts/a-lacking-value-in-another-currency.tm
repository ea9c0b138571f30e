// What lacks has no currency to convert from; its bounds are in the jurisdiction's.
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01;
fact steel_value: money;
program p { tariff * from * = 10% of steel_value; }
test "at most a tenth of 1100 dollars" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 EUR }
  expect status needs steel_value, at_least = 0 USD, at_most = 110 USD;
}
test "the day of the rate" {
  shipment { product 7208, origin CN, value 1_000 USD, steel_value 100 EUR }
  expect p = 11 USD, status ok;
}
