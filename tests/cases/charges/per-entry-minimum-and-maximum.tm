// Reckoned on the sum of the lines of the entry, rounded, and shared by value: cents add up.
jurisdiction US; currency USD;
fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry;
test "the least, by value, to the largest remainders" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect mpf = 10.91 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect mpf = 10.90 USD;
  shipment { product 9505, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect mpf = 10.90 USD;
  shipment { product 9505, origin CN, entered 2025-03-01, value 100 USD }
  expect mpf = 32.71 USD;
}
test "the most" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 300_000 USD, entry E1 }
  expect mpf = 475.97 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 100_000 USD, entry E1 }
  expect mpf = 158.65 USD;
}
test "between" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 30_000 USD, entry E1 }
  expect mpf = 103.92 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 10_000 USD, entry E1 }
  expect mpf = 34.64 USD;
}
test "nothing is worth anything: equally" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 0 USD, entry E1 }
  expect mpf = 16.36 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 0 USD, entry E1 }
  expect mpf = 16.35 USD;
}
