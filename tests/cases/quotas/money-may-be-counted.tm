// `for 5_000 USD` draws value.
jurisdiction US; currency USD;
exchange EUR = 1.25 USD;
program toys {
  tariff 95 from * = 10%;
  quota duty_free: 95 from * = free for 5_000 USD per calendar year since 2025-01-01;
}
test "value draws" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 3_200 EUR, currency EUR }
  expect toys = 0 USD;
  shipment { product 9503, origin CN, entered 2025-03-02, value 2_000 USD }
  expect toys = 100 USD;                   // 1,000 was left
}
