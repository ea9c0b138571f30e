jurisdiction US; currency USD;
program p {
  a: tariff 7208 from CN = 20% overrides ex;
  b: tariff 7208 from CN = 20%;
  ex: exempt * from CN;
}
test "one of two does not suffice" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
}
