// Without a day of entry a line may come before every other.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota pot: 0201 from AR = 10 ¢/kg for 1_000 kg per calendar year since 2025-01-01;
}
test "who could lose by it" {
  shipment { product 0201, origin AR, value 1_000 USD, quantity 300 kg }
  expect status needs entered, pot;
  shipment { product 0201, origin AR, entered 2025-03-01, value 1000 USD, quantity 700 kg }
  expect beef = 70 USD;                    // 700 are left whichever way it is
  shipment { product 0201, origin AR, entered 2025-03-02, value 1000 USD, quantity 100 kg }
  expect status needs pot;
}
