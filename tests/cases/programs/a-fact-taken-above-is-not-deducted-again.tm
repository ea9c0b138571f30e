jurisdiction US; currency USD;
fact steel_value: money;
program steel { tariff * from * = 50% of steel_value; }
program rest { tariff * from * = 10%; deduct steel_value; }
precedence steel over rest;
test "a fact counts once" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect steel = 200 USD, rest = 60 USD;
}
