// "`exchange EUR = 1.1353 USD since …` converts: amounts in rates by the rate in force on the date that counts".
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01 until 2025-07-01;
exchange EUR = 1.20 USD since 2025-07-01;
program sugar { tariff * from * = 35 EUR/100 kg; }
program loading by loaded { tariff * from * = 35 EUR/100 kg; }
test "by the date that counts" {
  shipment { product 1701, origin BR, entered 2025-07-01, loaded 2025-06-30, value 1_000 USD, quantity 100 kg }
  expect sugar = 42 USD, loading = 38.50 USD;
  shipment { product 1701, origin BR, entered 2025-06-30, loaded 2025-06-20, value 1_000 USD, quantity 100 kg }
  expect sugar = 38.50 USD, loading = 38.50 USD;
}
