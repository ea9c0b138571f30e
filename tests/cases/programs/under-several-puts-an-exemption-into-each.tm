jurisdiction US; currency USD;
program a { tariff * from * = 10%; }
program b { tariff * from * = 20%; }
program c { tariff * from * = 30%; }
low: exempt * from * when value <= 800 USD under a, b;
returned: exempt * from * when claims "9801.00.10" under *;
test "in those named, in all" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 800 USD }
  expect a = 0 USD, b = 0 USD, c = 240 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, claims "9801.00.10" }
  expect a = 0 USD, b = 0 USD, c = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect a = 100 USD, b = 200 USD, c = 300 USD;
}
