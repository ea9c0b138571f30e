// `used 900 kg on D` counts what entered before D: such rows draw nothing and have the quota's rate.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 1_000 kg per calendar year used 900 kg on 2025-03-01;
  quota full: 0201 from BR = 1% for 1_000 kg per calendar year used 1_000 kg on 2025-03-01;
}
test "before and after" {
  shipment { product 0201, origin AR, entered 2025-02-28, value 1000 USD, quantity 5000 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 200 kg }
  expect beef = 105 USD;                   // 100 kg were left
  shipment { product 0201, origin AR, entered 2026-01-01, value 1000 USD, quantity 200 kg }
  expect beef = 10 USD;                    // another year
}
test "all was used up: whether the row came within it is not known" {
  shipment { product 0201, origin BR, entered 2025-02-28, value 1000 USD, quantity 500 kg }
  expect status needs full, at_least = 10 USD, at_most = 200 USD;
  shipment { product 0201, origin BR, entered 2025-03-01, value 1000 USD, quantity 1 kg }
  expect beef = 200 USD;
}
