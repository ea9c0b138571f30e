jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program steel { tariff 7318 from * = 50% of steel_value; }
program aluminum { tariff 7318 from * = 50% of aluminum_value; }
program reciprocal { tariff * from * = 10%; }
precedence steel, aluminum over reciprocal;
test "one of them, both together, and where nothing hangs on them" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 1_200 USD, aluminum_value 0 USD }
  expect status error;
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 600 USD, aluminum_value 500 USD }
  expect status error;
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 500 USD, aluminum_value 500 USD }
  expect steel = 250 USD, aluminum = 250 USD, reciprocal = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 1_200 USD }
  expect status ok, reciprocal = 100 USD;
}
