// Exemptions, acts and codes reach charges as they reach duties.
jurisdiction US; currency USD;
program mfn { tariff * from * = 10%; }
tax vat on * = 20% of value + duties code 4711 since 2020-01-01;
holiday: pause vat since 2025-04-01 until 2025-05-01;
exempt 4901 from * under vat;
exempt * from * when value < 5 USD under *;
test "books, low value, a holiday" {
  shipment { product 4901, origin CN, entered 2025-03-01, value 100 USD }
  expect mfn = 10 USD, vat = 0 USD;
  shipment { product 9503, origin CN, entered 2025-03-01, value 4 USD }
  expect total = 0 USD;
  shipment { product 9503, origin CN, entered 2025-04-30, value 100 USD }
  expect vat = 0 USD;
  shipment { product 9503, origin CN, entered 2025-05-01, value 100 USD }
  expect vat = 22 USD, code 4711;
}
