// The origin is asked of some products only: the product matters all the same.
jurisdiction US; currency USD;
program base { tariff 7208.10 from * = 1%; }
test "only the product" {
  shipment { entered 2025-06-01, value 100 USD }
  expect status needs product, at_least = 0 USD, at_most = 1 USD;
}
