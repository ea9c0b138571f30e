// Taxes and fees have a column each, after the tariffs in order of declaration.
jurisdiction US; currency USD;
tax vat on * = 20%;
program mfn { tariff * from * = 10%; }
test "by name" {
  shipment { product 4901, origin CN, entered 2025-03-01, value 100 USD }
  expect mfn = 10 USD, vat = 20 USD, duty = 10 USD, taxes = 20 USD, total = 30 USD;
}
