jurisdiction US; currency USD;
program p { truce: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
extend p.truce until 2025-10-01 announced 2025-09-01;
extend p.truce until 2025-12-01 announced 2025-08-01;
test "not the longest" {
  shipment { product 7208.10, origin CN, entered 2025-09-30, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-10-01, value 1_000 USD }
  expect p = 0 USD;
}
test "before the last was known" {
  shipment { product 7208.10, origin CN, entered 2025-10-01, value 1_000 USD }
  known on 2025-08-31
  expect p = 100 USD;
}
