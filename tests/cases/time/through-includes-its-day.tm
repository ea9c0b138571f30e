jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-06-04 through 2025-07-09; }
test "the last day and the one after" {
  shipment { product 7208.10, origin DE, entered 2025-07-09, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-10, value 1_000 USD }
  expect p = 0 USD;
}
