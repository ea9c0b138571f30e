jurisdiction US; currency USD;
product derivatives = 8431.31, 9403.20 since 2025-06-23, 7321.11 since 2025-03-12 until 2025-06-23;
program p { tariff derivatives from * = 10%; }
test "added and taken off" {
  shipment { product 9403.20, origin DE, entered 2025-06-22, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 9403.20, origin DE, entered 2025-06-23, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7321.11, origin DE, entered 2025-06-22, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7321.11, origin DE, entered 2025-06-23, value 1_000 USD }
  expect p = 0 USD;
}
