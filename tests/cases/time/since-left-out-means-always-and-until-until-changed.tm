jurisdiction US; currency USD;
program a { tariff * from * = 10% until 2025-06-04; }
program b { tariff * from * = 20% since 2025-06-04; }
program c { tariff * from * = 30%; }
test "long ago and far ahead" {
  shipment { product 7208.10, origin DE, entered 1930-06-17, value 1_000 USD }
  expect a = 100 USD, b = 0 USD, c = 300 USD;
  shipment { product 7208.10, origin DE, entered 2199-12-31, value 1_000 USD }
  expect a = 0 USD, b = 200 USD, c = 300 USD;
}
