// A bound is converted like a rate, by the date that counts.
jurisdiction US; currency USD;
exchange EUR = 1.10 USD until 2025-07-01;
exchange EUR = 1.20 USD since 2025-07-01;
program p { tariff * from * = 10% at least 0.50 EUR/kg at most 40 EUR; }
test "least and most" {
  shipment { product 0406, origin FR, entered 2025-06-30, value 100 USD, quantity 30 kg }
  expect p = 16.50 USD;
  shipment { product 0406, origin FR, entered 2025-07-01, value 1_000 USD, quantity 30 kg }
  expect p = 48 USD;
}
