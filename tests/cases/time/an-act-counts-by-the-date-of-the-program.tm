jurisdiction US; currency USD;
program a { tariff * from * = 10%; }
program b by loaded { tariff * from * = 20%; }
pause a, b since 2025-06-04 until 2025-07-01;
test "loaded before the pause, entered in it" {
  shipment { product 7208.10, origin DE, loaded 2025-05-20, entered 2025-06-10, value 1_000 USD }
  expect a = 0 USD, b = 200 USD;
  shipment { product 7208.10, origin DE, loaded 2025-06-20, entered 2025-07-10, value 1_000 USD }
  expect a = 100 USD, b = 0 USD;
}
