jurisdiction US; currency USD;
fact steel_value: money;
program steel { tariff 7208, 7318 from * = 50% of steel_value or value; }
program reciprocal { tariff * from * = 10%; }
precedence steel over reciprocal code 9903.01.33;
test "steel worth 4,000 in a shipment of 10,000" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD }
  expect steel = 2_000 USD, reciprocal = 600 USD, code 9903.01.33;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD }
  expect steel = 5_000 USD, reciprocal = 0 USD, code 9903.01.33;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD }
  expect steel = 0 USD, reciprocal = 1_000 USD, no code;
}
