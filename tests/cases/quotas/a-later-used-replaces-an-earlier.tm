// Of two in one period the later day counts.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 1_000 kg per calendar year used 100 kg on 2025-02-01 used 950 kg on 2025-03-01;
}
test "the later" {
  shipment { product 0201, origin AR, entered 2025-02-15, value 1000 USD, quantity 500 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 100 kg }
  expect beef = 105 USD;
}
