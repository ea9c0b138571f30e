jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program steel { tariff * from * = 50% of steel_value; }
program derivatives { tariff * from CN = 25% of steel_value; }
program aluminum { tariff * from * = 50% of aluminum_value; }
program reciprocal { tariff * from * = 10%; }
precedence steel, derivatives, aluminum over reciprocal;
test "4,000 of steel, named twice, and 1,000 of aluminum" {
  shipment { product 7318.15, origin CN, entered 2025-06-04, value 10_000 USD, steel_value 4_000 USD, aluminum_value 1_000 USD }
  expect steel = 2_000 USD, derivatives = 1_000 USD, aluminum = 500 USD, reciprocal = 500 USD;
}
