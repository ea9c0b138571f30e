// What is counted is counted in any unit that converts; another unit is a lacking quantity.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from * = 1% for 1 t total since 2025-01-01;
}
test "pounds and pieces" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 1000 lb }
  expect beef = 10 USD;
  shipment { product 0201, origin AR, entered 2025-03-02, value 1_000 USD, quantity 10 each }
  expect status needs quantity;
}
