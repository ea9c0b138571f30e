// "no chains of two"
jurisdiction US; currency USD;
exchange EUR = 1.10 USD;
exchange CHF = 1.05 EUR;
program p { tariff * from * = 10%; }
test "CHF goes through EUR to nothing" {
  shipment { product 1701, origin CH, entered 2025-01-31, value 1_000 CHF }
  expect status error;
}
