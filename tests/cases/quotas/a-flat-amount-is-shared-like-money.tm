// A flat amount is shared among the parts; each program is summed exact and rounded once.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 100 USD;
  quota pot: 0201 from AR = 10 USD for 100 kg total;
}
test "a third within" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 300 kg }
  expect beef = 70 USD;
}
