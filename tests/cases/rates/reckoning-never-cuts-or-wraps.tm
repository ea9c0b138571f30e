// "reckoning never cuts or wraps": an amount beyond 28 digits is an error of the line, smaller ones are exact.
jurisdiction US; currency USD;
program p { tariff * from * = 100%; }
program tiny { tariff * from * = 0.0000000000000000000000001%; }
test "large" {
  shipment { product 8431, origin VN, entered 2025-06-01, value 9999999999999999999999999.99 USD }
  expect p = 9999999999999999999999999.99 USD, tiny = 0.01 USD;
  shipment { product 8431, origin VN, entered 2025-06-01, value 9999999999999999999999999999 USD }
  expect status error;
}
