jurisdiction US; currency USD;
program p { tariff 7208.10 from * = 10%; }
test "bounded by what it may be" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, p = empty, at_least = 0 USD, at_most = 100 USD;
  shipment { product 72, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, p = empty;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status ok, p = 100 USD;
}
