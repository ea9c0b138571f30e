jurisdiction US; currency USD;
program p {
  tariff 7208.10 from CN = 10% since 2025-04-05;
  exempt 72 from * since 2018-01-01;
}
test "the narrower and later tariff does not beat it" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
}
