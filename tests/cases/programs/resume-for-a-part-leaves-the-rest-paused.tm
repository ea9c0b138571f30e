jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
pause p 72 since 2025-01-01 until 2025-12-01;
resume p 7208 from CN since 2025-06-01;
test "product and origin both" {
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7209.15, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 8471.30, origin CN, entered 2025-05-31, value 1_000 USD }
  expect p = 100 USD;
}
