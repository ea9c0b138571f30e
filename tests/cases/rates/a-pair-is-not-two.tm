// "`pair` does not convert to `each`"; "a quantity in another unit is a lacking one".
jurisdiction US; currency USD;
program shoes { tariff 6403 from * = 90 ¢/pair; }
test "pairs" {
  shipment { product 6403.91, origin IT, entered 2025-06-04, value 1_000 USD, quantity 20 pair }
  expect shoes = 18 USD;
}
test "shoes counted by the piece" {
  shipment { product 6403.91, origin IT, entered 2025-06-04, value 1_000 USD, quantity 40 each }
  expect status needs quantity, shoes = empty, at_least = 0 USD, at_most = empty;
}
