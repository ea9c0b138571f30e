// "a quantity without a unit is a lacking one"; a quantity in a unit that does not convert too.
jurisdiction US; currency USD;
program p { tariff 72 from * = 1 USD/kg at most 20%; }
test "lacking" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs quantity, at_least = 0 USD, at_most = 200 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, quantity 5 }
  expect status needs quantity, at_least = 0 USD, at_most = 200 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, quantity 5, unit l }
  expect status needs quantity;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, quantity 5, unit kg }
  expect p = 5 USD;
}
test "where the value is nothing, no quantity matters" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 0 USD }
  expect status ok, p = 0 USD;
}
