// However many products and origins it lists, a quota is one pot.
jurisdiction US; currency USD;
program beef {
  tariff 0201, 0202 from * = 20%;
  quota pot: 0201, 0202 from { AR = 1%, BR = 2% } for 100 kg total;
}
test "products and origins share it" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 60 kg }
  expect beef = 10 USD;
  shipment { product 0202, origin BR, entered 2025-03-02, value 1_000 USD, quantity 80 kg }
  expect beef = 110 USD;                   // half within at 2% (10.00), half over at 20% (100.00)
}
