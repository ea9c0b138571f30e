// "where one fact is lacking exact, up to one rounding step for each program that moves".
jurisdiction US; currency USD;
fact us_content_value: money;
program p { tariff * from * = 10%; deduct us_content_value when us_content_value >= 20% of value; }
program brackets {
  tariff * from * = 5% when value < 100 USD;
  tariff * from * = 1% when value >= 100 USD and value < 1_000 USD;
  tariff * from * = 8 USD when value >= 1_000 USD;
}
test "from all of it down to nothing" {
  shipment { product 8703, origin MX, entered 2025-06-30, value 1_000 USD }
  expect status needs us_content_value, p = empty, brackets = 8 USD, at_least = 8 USD, at_most = 108 USD;
}
test "one value with steps: of the value nothing is the least, and nothing bounds the most" {
  shipment { product 8703, origin MX, entered 2025-06-30, us_content_value 0 USD }
  expect status needs value, at_least = 0 USD, at_most = empty;
}
