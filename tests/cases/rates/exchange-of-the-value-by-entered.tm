// "the value once, by that of `entered`", also where another date counts.
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01;
exchange EUR = 1.20 USD since 2025-07-01;
program loading by loaded { tariff * from * = 10%; }
test "entered" {
  shipment { product 1701, origin BR, entered 2025-07-01, loaded 2025-06-30, value 1_000 EUR }
  expect loading = 120 USD;
}
