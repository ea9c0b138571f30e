jurisdiction US; currency USD;
program p { base: tariff * from * = 10%; }
pause p since 2025-01-01 until 2025-03-01;
pause p.base since 2025-02-01 until 2025-06-01;
pause p since 2025-05-01 until 2025-09-01;
resume p since 2025-04-01;
test "whatever name the pause used, and none begun later" {
  shipment { product 7208.10, origin DE, entered 2025-02-15, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-03-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-04-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  expect p = 100 USD;
}
