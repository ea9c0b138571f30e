// In a `highest` program a quota says what it goes before.
jurisdiction US; currency USD;
program b highest {
  plain: tariff 0201 from * = 5%;
  quota w: 0201 from AR = 1% for 100 kg total overrides plain;
}
test "it does" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 100 kg }
  expect b = 10 USD;
  shipment { product 0201, origin AR, entered 2025-03-02, value 1_000 USD, quantity 100 kg }
  expect b = 50 USD;
}
