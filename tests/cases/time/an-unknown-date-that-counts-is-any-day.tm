jurisdiction US; currency USD;
program p by loaded { tariff * from * = 10% since 2025-06-04; }
program q by loaded { tariff * from * = 20%; }
test "asked for where it matters" {
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 1_000 USD }
  expect status needs loaded, p = empty, q = 200 USD, at_least = 200 USD, at_most = 300 USD;
}
