// "a nested jurisdiction that names no currency uses the outer one".
jurisdiction US; currency USD;
jurisdiction PR { program local { tariff 72 from * = 10%; } }
test "the outer one's" {
  shipment { product 7208, origin CN, destination PR, entered 2025-06-10, value 100 USD }
  expect PR.local = 10 USD, total = 10 USD;
}
