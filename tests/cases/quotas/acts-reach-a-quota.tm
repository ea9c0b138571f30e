// A quota is paused, repealed and extended by its name.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 1_000 kg per calendar year since 2025-01-01 until 2025-07-01;
}
extend beef.pot until 2025-10-01 announced 2025-06-01;
pause beef.pot since 2025-03-01 until 2025-04-01;
test "paused, extended, over" {
  shipment { product 0201, origin AR, entered 2025-03-15, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
  shipment { product 0201, origin AR, entered 2025-09-30, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin AR, entered 2025-10-01, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
}
