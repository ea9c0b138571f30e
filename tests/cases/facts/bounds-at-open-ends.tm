// "at an end that is not reached the limit is printed".
jurisdiction US; currency USD;
program p {
  tariff * from * = 5% when value < 100 USD;
  tariff * from * = 0.5% when value >= 100 USD and value < 1_000 USD;
  tariff * from * = 2 USD when value >= 1_000 USD;
}
test "nearly five, from nothing" {
  shipment { product 8703, origin MX, entered 2025-06-30 }
  // 0 up to but not including 5; 0.50 up to 5; and 2
  expect status needs value, at_least = 0 USD, at_most = 5 USD;
}
