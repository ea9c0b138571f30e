// "[known on D]": what was known that day and nothing later.
jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-04-05; country: tariff * from VN = 46% since 2025-04-09 announced 2025-04-02; }
pause p.country since 2025-04-10 until 2025-07-09;
pause p.country since 2025-07-09 until 2025-08-01 announced 2025-07-07;
test "as it was set to lapse" {
  known on 2025-06-10
  shipment { product 9403, origin VN, entered 2025-07-15, value 100 USD }
  expect p = 46 USD;
}
test "as it came" {
  shipment { product 9403, origin VN, entered 2025-07-15, value 100 USD }
  expect p = 10 USD;
}
