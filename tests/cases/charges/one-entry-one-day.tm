// Two days in one entry are a data error where something is reckoned on the entry.
jurisdiction US; currency USD;
fee mpf = 0.3464% at least 32.71 USD per entry since 2025-01-01;
test "two days" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect status error;
  shipment { product 9504, origin CN, entered 2025-03-02, value 100 USD, entry E1 }
  expect status error;
}
test "before the fee" {
  shipment { product 9503, origin CN, entered 2024-03-01, value 100 USD, entry E1 }
  expect total = 0 USD;
  shipment { product 9504, origin CN, entered 2024-03-02, value 100 USD, entry E1 }
  expect total = 0 USD;
}
