// A line whose quantity is lacking may draw anything: what follows in that period is bounded, not guessed.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota pot: 0201 from AR = 10 ¢/kg for 1_000 kg per calendar year since 2025-01-01;
}
test "what follows" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD }
  expect status needs quantity, at_least = 0 USD;
  shipment { product 0201, origin AR, entered 2025-03-02, value 1000 USD, quantity 100 kg }
  expect status needs pot, at_least = 10 USD, at_most = 200 USD;
  shipment { product 0201, origin AR, entered 2025-02-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;                    // it came before
  shipment { product 0201, origin AR, entered 2026-03-02, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;                    // another year
  shipment { product 0201, origin BR, entered 2025-03-02, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;                   // no quota
}
