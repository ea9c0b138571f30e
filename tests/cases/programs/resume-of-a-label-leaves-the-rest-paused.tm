jurisdiction US; currency USD;
program p { base: tariff * from * = 10%; country: tariff * from VN = 46%; }
pause p since 2025-01-01;
resume p.country since 2025-06-01;
test "only what is named" {
  shipment { product 7208.10, origin VN, entered 2025-05-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin VN, entered 2025-06-01, value 1_000 USD }
  expect p = 460 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
}
