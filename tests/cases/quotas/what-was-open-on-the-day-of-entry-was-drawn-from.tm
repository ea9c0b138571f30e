// A quota that was struck later was there on the day of entry: what is refundable draws of it as it was then, line by line.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total since 2025-01-01;
}
ruling r on 2025-05-28 strikes beef.pot since 2025-03-01;
test "a line that the quota would have split" {
  shipment { product 0201, origin AR, entered 2025-03-05, value 2_000 USD, quantity 200 kg }
  expect beef = 400 USD, refundable = -190 USD;      // 10.00 and 200.00 as known then
}
test "a line behind which nothing was left" {
  shipment { product 0201, origin AR, entered 2025-03-05, value 1_000 USD, quantity 100 kg }
  expect beef = 200 USD, refundable = -190 USD;
  shipment { product 0201, origin AR, entered 2025-03-06, value 1_000 USD, quantity 100 kg }
  expect beef = 200 USD, refundable = 0 USD;
}
test "a line before the day from which it is struck has drawn" {
  shipment { product 0201, origin AR, entered 2025-02-05, value 1_000 USD, quantity 60 kg }
  expect beef = 10 USD, refundable = 0 USD;
  shipment { product 0201, origin AR, entered 2025-03-06, value 1_000 USD, quantity 80 kg }
  expect beef = 200 USD, refundable = -95 USD;       // 40 of 80 kg at 1%: 5.00 and 100.00
}
