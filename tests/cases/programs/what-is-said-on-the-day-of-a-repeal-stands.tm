jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2025-01-01;
  tariff * from * = 15% since 2025-06-01;
}
repeal p since 2025-06-01;
test "it was not announced before" {
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 150 USD;
}
