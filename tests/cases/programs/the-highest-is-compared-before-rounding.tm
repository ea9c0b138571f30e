jurisdiction US; currency USD;
program p highest {
  tariff 7208 from * = 10.001% code X1;
  tariff 7208.10 from * = 10.002% code X2;
}
test "both would be 10.00" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 100 USD }
  expect p = 10 USD, code X2;
}
