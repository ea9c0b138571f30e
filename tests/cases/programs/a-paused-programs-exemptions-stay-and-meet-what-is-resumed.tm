jurisdiction US; currency USD;
program p {
  tariff * from * = 10%;
  exempt 2709 from * code 9903.01.32;
  exempt * from * when claims USMCA;
}
pause p since 2025-04-10;
resume p from CN since 2025-05-01;
test "resumed for China" {
  shipment { product 7208.10, origin CN, entered 2025-04-30, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 2709.00, origin CN, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD, code 9903.01.32;
}
