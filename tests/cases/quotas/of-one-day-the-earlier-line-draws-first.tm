// Of one day the earlier line comes first.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota pot: 0201 from AR = 10 ¢/kg for 1_000 kg per calendar year since 2025-01-01;
}
test "lines of one day" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 900 kg }
  expect beef = 90 USD;
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 200 kg }
  expect beef = 110 USD;                   // 100 kg within (10.00), half the line over (100.00)
}
