jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 25% since 2018-03-23;
  tariff 7208 from * = 5% since 2025-01-01 until 2025-07-01;
}
test "and then the old one is back" {
  shipment { product 7208.10, origin DE, entered 2025-06-30, value 1_000 USD }
  expect p = 50 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-01, value 1_000 USD }
  expect p = 250 USD;
}
