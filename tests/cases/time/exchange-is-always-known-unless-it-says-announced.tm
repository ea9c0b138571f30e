jurisdiction US; currency USD;
program p { tariff * from * = 10 EUR/100 kg; }
exchange EUR = 1.10 USD since 2025-06-01;
exchange EUR = 1.20 USD since 2025-07-01 announced 2025-06-15;
test "the first before its day, the second only when it was announced" {
  shipment { product 7208.10, origin DE, entered 2025-07-10, value 1_000 USD, quantity 1_000 kg }
  known on 2025-05-01
  expect p = 110 USD;
}
test "and then" {
  shipment { product 7208.10, origin DE, entered 2025-07-10, value 1_000 USD, quantity 1_000 kg }
  known on 2025-06-15
  expect p = 120 USD;
}
