jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
pause p since 2025-06-01 until 2025-07-01;
resume p since 2025-06-01;                         //~ W0311
test "it was not begun before" {
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
}
