jurisdiction US; currency USD;
program p {
  low: tariff 7208 from CN = 10%;
  high: tariff 72 from CN = 20% overrides ex;
  ex: exempt * from CN until 2030-01-01;
}
program q {
  tariff 72 from CN = 20% overrides ex;
  tariff * from * = 5%;
  ex: exempt * from CN code 9903.01.32;
  other: exempt 7209 from * code 9903.01.33;
}
test "a beaten one that overrides it does not count" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 200 USD, no code;
  shipment { product 7210.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD, q = 200 USD;
}
test "each exemption by itself" {
  shipment { product 7209.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect q = 0 USD, code 9903.01.33;
}
