jurisdiction US; currency USD;
fact steel_value: money;
program cars { tariff 8703 from * = 25%; }
program steel { tariff * from * = 50% of steel_value; }
program fallen { tariff * from * = 10% of steel_value or value; }
program parts { tariff * from * = 5% + 10% of steel_value; }
precedence cars over steel, fallen, parts;
test "of a named one neither, nor of one that is fallen back to" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 300 USD }
  expect cars = 250 USD, steel = 0 USD, fallen = 0 USD, parts = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 300 USD }
  expect cars = 0 USD, steel = 150 USD, fallen = 30 USD, parts = 80 USD;
}
