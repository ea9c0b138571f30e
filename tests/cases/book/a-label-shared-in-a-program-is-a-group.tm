jurisdiction US; currency USD;
program p {
  china: tariff * from CN = 84% since 2025-04-09;
  china: tariff * from CN = 125% since 2025-04-10;
  truce: tariff * from CN = 10% since 2025-05-14 until 2025-08-12 overrides china;
}
pause p.china since 2025-09-01 until 2025-10-01;
test "one label names both" {
  shipment { product 7208.10, origin CN, entered 2025-04-09, value 1_000 USD }
  expect p = 840 USD;
  shipment { product 7208.10, origin CN, entered 2025-04-10, value 1_000 USD }
  expect p = 1_250 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-14, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-08-12, value 1_000 USD }
  expect p = 1_250 USD;
  shipment { product 7208.10, origin CN, entered 2025-09-01, value 1_000 USD }
  expect p = 0 USD;
}
