jurisdiction US; currency USD;
fact us_content: money;
program cars { tariff 8703 from * = 25%; deduct us_content; }
program rest { tariff * from * = 10%; }
precedence cars over rest;
test "what cars do not reach is left to the rest" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD, us_content 300 USD }
  expect cars = 175 USD, rest = 30 USD;
}
