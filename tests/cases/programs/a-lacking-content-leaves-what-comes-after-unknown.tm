jurisdiction US; currency USD;
fact steel_value: money;
program steel { tariff 7318 from * = 50% of steel_value; }
program rest { tariff * from * = 10%; }
precedence steel over rest;
test "between nothing and the value" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs steel_value, steel = empty, rest = empty, duty = empty;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status ok, steel = 0 USD, rest = 100 USD;
}
