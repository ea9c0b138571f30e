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
program veal {
  tariff 0202 from * = 20%;
  quota shut: 0202 from AR = 1% for 100 kg total otherwise ban;
  narrow: tariff 0202.10 from AR = 5%;
  exempt 0202.20 from *;
}
program lamb { quota alone: 0204 from AR = 1% for 100 kg total otherwise ban; }
test "only where it would have prevailed" {
  shipment { product 0202.30, origin AR, entered 2025-02-15, value 1_000 USD, quantity 100 kg }
  expect veal = 10 USD, no control;
  shipment { product 0202.10, origin AR, entered 2025-02-16, value 1_000 USD, quantity 100 kg }
  expect veal = 50 USD, no control;
  shipment { product 0202.20, origin AR, entered 2025-02-16, value 1_000 USD, quantity 100 kg }
  expect veal = 0 USD, no control;
  shipment { product 0202.30, origin AR, entered 2025-02-17, value 1_000 USD, quantity 100 kg }
  expect veal = 200 USD, control shut;
}
test "also where nothing else is levied" {
  shipment { product 0204, origin AR, entered 2025-02-15, value 1_000 USD, quantity 200 kg }
  expect lamb = 5 USD, control alone;
}
