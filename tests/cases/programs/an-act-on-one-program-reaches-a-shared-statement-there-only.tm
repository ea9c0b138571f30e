jurisdiction US; currency USD;
program a { tariff * from * = 10%; }
program b { tariff * from * = 20%; }
low: exempt * from * when value <= 800 USD under a, b;
repeal a.low since 2025-08-29;
test "gone in a, still there in b" {
  shipment { product 7208.10, origin DE, entered 2025-08-28, value 800 USD }
  expect a = 0 USD, b = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-08-29, value 800 USD }
  expect a = 80 USD, b = 0 USD;
}
