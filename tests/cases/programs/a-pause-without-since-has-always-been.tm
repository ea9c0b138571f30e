jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
pause p until 2025-07-09;
test "known always, too" {
  shipment { product 7208.10, origin VN, entered 1999-04-09, value 1_000 USD }
  known on 1990-01-01
  expect p = 0 USD;
  shipment { product 7208.10, origin VN, entered 2025-07-09, value 1_000 USD }
  expect p = 100 USD;
}
