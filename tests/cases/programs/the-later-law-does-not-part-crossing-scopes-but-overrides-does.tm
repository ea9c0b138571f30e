jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 10% since 2018-01-01;
  b: tariff 7208 from * = 20% since 2020-01-01 overrides a;
}
test "settled by the author" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7210.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
