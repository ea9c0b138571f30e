jurisdiction US; currency USD;
fact steel_value: money;
program cars { tariff 8703 from * = 25% of steel_value; }
program steel { tariff * from * = 50%; }
program rest { tariff * from * = 10%; }
precedence cars over steel entirely code 9903.94.05;
precedence steel over rest;
test "what is dropped takes nothing" {
  shipment { product 8703.23, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect cars = 100 USD, steel = 0 USD, rest = 100 USD, code 9903.94.05;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect cars = 0 USD, steel = 500 USD, rest = 0 USD, no code;
}
