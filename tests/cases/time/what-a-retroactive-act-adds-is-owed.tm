jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01 announced 2025-03-01; }
test "below zero" {
  shipment { product 7208.10, origin DE, entered 2025-02-01, value 1_000 USD }
  expect p = 100 USD, refundable = -100 USD;
}
