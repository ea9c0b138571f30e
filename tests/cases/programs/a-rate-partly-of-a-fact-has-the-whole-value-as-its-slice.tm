jurisdiction US; currency USD;
fact steel_value: money;
program mixed { tariff * from * = 5% + 10% of steel_value; }
program rest { tariff * from * = 10%; }
precedence mixed over rest;
test "it takes all" {
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 300 USD }
  expect mixed = 80 USD, rest = 0 USD;
}
