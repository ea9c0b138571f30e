jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
program q { tariff 72 from * = 10%; }
pause p 7208 from CN, HK since 2025-04-10 until 2025-07-09;
pause q 7208.10 since 2025-04-10;
test "product and origin both" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 0 USD;
  shipment { product 7208.25, origin HK, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 100 USD;
  shipment { product 7209.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 100 USD;
  shipment { product 7208.25, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 100 USD;
}
test "four digits may be in the part or not" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, p = 100 USD, q = empty, at_least = 100 USD, at_most = 200 USD;
}
