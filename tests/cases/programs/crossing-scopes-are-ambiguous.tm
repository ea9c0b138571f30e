jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 10%;
  b: tariff 7208 from * = 20%;
}
test "no tie-break at run time" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status error;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
}
