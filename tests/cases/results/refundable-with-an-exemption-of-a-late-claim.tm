// Retroactive law that is met by no shipment of the day refunds nothing.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; exempt * from * when claims USMCA since 2025-03-04 announced 2025-03-07; }
test "claimed and not" {
  shipment { product 7208, origin MX, entered 2025-03-05, value 1_000 USD, claims USMCA }
  expect p = 0 USD, refundable = 100 USD;
  shipment { product 7208, origin MX, entered 2025-03-05, value 1_000 USD }
  expect p = 100 USD, refundable = 0 USD;
  shipment { product 7208, origin MX, entered 2025-03-07, value 1_000 USD, claims USMCA }
  expect p = 0 USD, refundable = 0 USD;
}
