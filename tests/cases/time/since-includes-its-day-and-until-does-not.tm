jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-06-04 until 2025-07-09; }
test "from the first day up to the day before the last" {
  shipment { product 7208.10, origin DE, entered 2025-06-03, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-08, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-09, value 1_000 USD }
  expect p = 0 USD;
}
