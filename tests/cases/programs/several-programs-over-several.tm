jurisdiction US; currency USD;
program a { tariff 72 from * = 5%; }
program b { tariff 8471 from * = 5%; }
program c { tariff * from * = 10%; }
program d { tariff * from * = 20%; }
precedence a, b over c, d;
test "every pair" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect a = 50 USD, c = 0 USD, d = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect b = 50 USD, c = 0 USD, d = 0 USD;
  shipment { product 8542.31, origin DE, entered 2025-06-04, value 1_000 USD }
  expect c = 100 USD, d = 200 USD;
}
