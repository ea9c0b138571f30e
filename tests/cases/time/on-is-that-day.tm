jurisdiction US; currency USD;
program p { tariff * from * = 10% on 2025-06-04; }
test "the day before, the day, the day after" {
  shipment { product 7208.10, origin DE, entered 2025-06-03, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-05, value 1_000 USD }
  expect p = 0 USD;
}
