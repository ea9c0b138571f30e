jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-04-10 for 90 days; }
program q { tariff * from * = 10% since 2025-04-10 for 1 day; }
test "ninety days from 10 April end on 9 July" {
  shipment { product 7208.10, origin DE, entered 2025-07-08, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-09, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-04-10, value 1_000 USD }
  expect q = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-04-11, value 1_000 USD }
  expect q = 0 USD;
}
