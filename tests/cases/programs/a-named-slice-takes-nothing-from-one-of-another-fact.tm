jurisdiction US; currency USD;
fact steel_value: money;
fact copper_value: money;
program steel { tariff * from * = 50% of steel_value; }
program copper { tariff * from * = 50% of copper_value; }
program more { tariff * from * = 10% of steel_value; }
precedence steel over copper, more;
test "copper is untouched, steel is gone" {
  shipment { product 8544.42, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 300 USD, copper_value 500 USD }
  expect steel = 150 USD, copper = 250 USD, more = 0 USD;
}
