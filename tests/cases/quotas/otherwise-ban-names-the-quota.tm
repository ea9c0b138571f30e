// `otherwise ban` closes it: over the quota its name stands among the controls.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total otherwise ban;
}
test "within and over" {
  shipment { product 0201, origin AR, entered 2025-02-15, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD, no control;
  shipment { product 0201, origin AR, entered 2025-02-16, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD, control pot;
}
test "astride" {
  shipment { product 0201, origin AR, entered 2025-02-15, value 1000 USD, quantity 200 kg }
  expect beef = 105 USD, control pot;
}
