// By the law with pending rulings at work, a quota comes back that what they strike had repealed, and is drawn from there.
jurisdiction US; currency USD;
program beef {
  base: tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total since 2025-01-01;
}
close: pause beef.pot since 2025-03-01;
ruling r on 2025-03-10 strikes close;
stay r since 2025-03-10;
test "the first draws all there would be, the second nothing" {
  shipment { product 0201, origin AR, entered 2025-03-15, value 2_000 USD, quantity 200 kg }
  expect beef = 400 USD, contested = 190 USD;
  shipment { product 0201, origin AR, entered 2025-03-16, value 1_000 USD, quantity 100 kg }
  expect beef = 200 USD, contested = 0 USD;
}
