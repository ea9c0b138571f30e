jurisdiction US; currency USD;
program a { tariff * from * = 5%; }
program b { tariff * from CN = 10%; }
precedence a over b;
precedence b over a 8471;
test "in a circle where both are met" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect a = 50 USD, b = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect a = 50 USD, b = 0 USD;
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status error;
}
