jurisdiction US; currency USD;
fact steel_value: money;
program steel { tariff * from * = 50% of steel_value; }
program cars { tariff 8703 from * = 25%; }
program rest { tariff * from * = 10%; }
precedence steel, cars over rest;
test "400 and the whole are not more than the value" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect status ok, steel = 200 USD, cars = 250 USD, rest = 0 USD;
}
