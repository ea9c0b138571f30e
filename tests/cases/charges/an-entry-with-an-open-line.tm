// Where a row of the entry needs something or is an error, the others need the entry if their share could move.
jurisdiction US; currency USD;
fact content: money;
program p { tariff 01 from * = 5% of content; }
fee mpf = 0.3464% at least 32.71 USD per entry;
test "a value is lacking" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect status needs entry, at_least = 0 USD, p = 0 USD, mpf = empty;
  shipment { product 9504, origin CN, entered 2025-03-01, entry E1 }
  expect status needs value;
}
test "what the other needs does not move the fee" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect mpf = 16.36 USD;
  shipment { product 0101, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect status needs content, mpf = 16.35 USD;
}
test "an error" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, entry E1 }
  expect status needs entry;
  shipment { product 0101, origin CN, entered 2025-03-01, value 100 USD, content 200 USD, entry E1 }
  expect status error;
}
