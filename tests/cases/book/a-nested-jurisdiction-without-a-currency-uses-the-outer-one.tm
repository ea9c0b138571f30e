jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN { program q { tariff * from US = 20%; } }
test "in the money of the book" {
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-04, value 1_000 USD }
  expect CN.q = 200 USD;
}
