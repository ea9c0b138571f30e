// A line that is an error draws nothing.
jurisdiction US; currency USD;
fact content: money;
program beef {
  tariff 0201 from * = 20% of content or value;
  quota pot: 0201 from AR = 1% of content or value for 100 kg total;
}
test "nothing drawn" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 100 kg, content 2_000 USD }
  expect status error;
  shipment { product 0201, origin AR, entered 2025-03-02, value 1_000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
