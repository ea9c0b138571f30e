// First come first served by `entered`, then line order; a line that straddles is split.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota pot: 0201 from AR = 10 ¢/kg for 1_000 kg per calendar year since 2025-01-01;
}
test "three lines" {
  shipment { product 0201, origin AR, entered 2025-03-02, value 1000 USD, quantity 500 kg }
  expect beef = 80 USD;                    // second: 400 kg within (40.00), a fifth of the line over (40.00)
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 600 kg }
  expect beef = 60 USD;                    // first
  shipment { product 0201, origin AR, entered 2025-03-03, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;                   // nothing is left
}
