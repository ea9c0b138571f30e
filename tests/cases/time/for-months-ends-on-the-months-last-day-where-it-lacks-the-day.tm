jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-31 for 1 month; }
program q { tariff * from * = 10% since 2024-01-31 for 1 month; }
program r { tariff * from * = 10% since 2025-03-31 for 6 months; }
test "the last of the month is excluded" {
  shipment { product 7208.10, origin DE, entered 2025-02-27, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-02-28, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2024-02-28, value 1_000 USD }
  expect q = 100 USD;
  shipment { product 7208.10, origin DE, entered 2024-02-29, value 1_000 USD }
  expect q = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-09-29, value 1_000 USD }
  expect r = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-09-30, value 1_000 USD }
  expect r = 0 USD;
}
