jurisdiction US; currency USD;
fact steel_value: money;
program steel { tariff * from GB = 0% of steel_value; tariff * from JP = free; exempt 8471 from *; }
program reciprocal { tariff * from * = 10%; }
precedence steel over reciprocal;
halt: pause steel since 2025-07-01;
test "a free tariff prevails, an exempt or paused one does not" {
  shipment { product 7208.10, origin GB, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect steel = 0 USD, reciprocal = 60 USD;
  shipment { product 7208.10, origin JP, entered 2025-06-04, value 1_000 USD }
  expect steel = 0 USD, reciprocal = 0 USD;
  shipment { product 8471.30, origin GB, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect steel = 0 USD, reciprocal = 100 USD;
  shipment { product 7208.10, origin GB, entered 2025-07-01, value 1_000 USD, steel_value 400 USD }
  expect steel = 0 USD, reciprocal = 100 USD;
}
