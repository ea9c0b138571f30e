jurisdiction US; currency USD;
country china = CN, HK, MO;
program p { tariff * from china = 10%; }
program q { tariff * from CN = 20%; }
test "Hong Kong is China only where a set says so" {
  shipment { product 7208.10, origin HK, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
}
