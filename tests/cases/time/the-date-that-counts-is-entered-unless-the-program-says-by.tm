jurisdiction US; currency USD;
program a { tariff * from * = 10% since 2025-06-04; }
program b by loaded { tariff * from * = 20% since 2025-06-04; }
test "loaded before and entered after" {
  shipment { product 7208.10, origin DE, loaded 2025-05-20, entered 2025-06-10, value 1_000 USD }
  expect a = 100 USD, b = 0 USD;
  shipment { product 7208.10, origin DE, loaded 2025-06-04, entered 2025-06-10, value 1_000 USD }
  expect a = 100 USD, b = 200 USD;
}
