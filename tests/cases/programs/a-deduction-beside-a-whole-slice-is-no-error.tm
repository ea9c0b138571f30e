jurisdiction US; currency USD;
fact us_content: money;
program cars { tariff 8703 from * = 25%; }
program rest { tariff * from * = 10%; deduct us_content; }
precedence cars over rest;
test "the rest is never below zero" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD, us_content 300 USD }
  expect status ok, cars = 250 USD, rest = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD, us_content 300 USD }
  expect rest = 70 USD;
}
