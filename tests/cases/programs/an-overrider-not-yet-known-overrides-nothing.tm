jurisdiction US; currency USD;
program p {
  china: tariff * from CN = 125% since 2025-04-10;
  truce: tariff * from CN = 10% since 2025-05-14 announced 2025-05-12 overrides china;
}
test "on 11 May it was not known" {
  shipment { product 7208.10, origin CN, entered 2025-05-20, value 1_000 USD }
  known on 2025-05-11
  expect p = 1_250 USD;
}
test "on 12 May it was" {
  shipment { product 7208.10, origin CN, entered 2025-05-20, value 1_000 USD }
  known on 2025-05-12
  expect p = 100 USD;
}
