// "Money in conditions, quotas and bounds of other currencies: converted like amounts in rates (date that counts)."
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01;
exchange EUR = 1.20 USD since 2025-07-01;
program p { tariff * from * = 1% when value > 100 EUR; }
program q { tariff * from * = 50% at most 10 EUR; }
test "110, then 120 dollars" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 115 USD }
  expect p = 1.15 USD, q = 11 USD;
  shipment { product 7208, origin CN, entered 2025-07-01, value 115 USD }
  expect p = 0 USD, q = 12 USD;
}
