// Without a day of entry a line may be one of those that were counted before: then all of it has the quota's rate.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total used 10 kg on 2025-02-05;
}
test "all of it within, or nothing" {
  shipment { product 0201, origin AR, value 1_000 USD, quantity 250 kg }
  expect status needs entered, pot, at_least = 10 USD, at_most = 200 USD;
}
test "but not where the day cannot lie before" {
  shipment { product 0201, origin AR, entered 2025-02-05, value 1_000 USD, quantity 250 kg }
  expect beef = 131.60 USD;                // 90 within at 1% (3.60), 160 over at 20% (128.00)
}
