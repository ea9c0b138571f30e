jurisdiction US; currency USD;
program p { base: tariff * from * = 10%; }
china: tariff * from CN = 30% under p overrides base;
exempt 2709 from * under p;
pause p.china since 2025-06-01;
test "as if it stood inside" {
  shipment { product 7208.10, origin CN, entered 2025-05-31, value 1_000 USD }
  expect p = 300 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 2709.00, origin CN, entered 2025-05-31, value 1_000 USD }
  expect p = 0 USD;
}
