jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2024-02-29 for 1 year; }
program q { tariff * from * = 10% since 2024-02-29 for 4 years; }
test "a common year lacks the day, a leap year has it" {
  shipment { product 7208.10, origin DE, entered 2025-02-27, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-02-28, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2028-02-28, value 1_000 USD }
  expect q = 100 USD;
  shipment { product 7208.10, origin DE, entered 2028-02-29, value 1_000 USD }
  expect q = 0 USD;
}
