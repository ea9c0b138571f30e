jurisdiction US; currency USD;
program p { tariff * from * = 10% each year 11-15 through 02-29; }
program q { tariff * from * = 10% each year 02-29 through 03-15; }
test "in a leap year and in another" {
  shipment { product 7208.10, origin DE, entered 2024-02-29, value 1_000 USD }
  expect p = 100 USD, q = 100 USD;
  shipment { product 7208.10, origin DE, entered 2024-02-28, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-02-28, value 1_000 USD }
  expect p = 100 USD, q = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-02-27, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD, q = 100 USD;
}
