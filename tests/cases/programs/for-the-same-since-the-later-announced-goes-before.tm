jurisdiction US; currency USD;
program p {
  tariff * from CN = 84% since 2025-04-09 announced 2025-04-08;
  tariff * from CN = 34% since 2025-04-09 announced 2025-04-02;
}
test "the order on the page says nothing" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 840 USD;
}
test "before it was known" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  known on 2025-04-07
  expect p = 340 USD;
}
