// A tax waits for the fee that the entry shares.
jurisdiction US; currency USD;
fee mpf = 0.3464% at least 30 USD per entry;
tax vat on * = 10% of value + mpf;
test "first the fee" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect mpf = 10 USD, vat = 11 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 200 USD, entry E1 }
  expect mpf = 20 USD, vat = 22 USD;
}
