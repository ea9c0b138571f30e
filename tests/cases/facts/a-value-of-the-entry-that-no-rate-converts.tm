jurisdiction US; currency USD;
program p { tariff * from * = 10% when entry_value > 800 USD; }
test "it is a mistake of its own line, and lacking to the others where it could matter" {
  shipment { product 7208.10, origin DE, entered 2025-06-15, value 100 EUR, entry "A" }
  expect status error;
  shipment { product 7208.10, origin DE, entered 2025-06-15, value 1_000 USD, entry "A" }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-15, value 100 EUR, entry "B" }
  expect status error;
  shipment { product 7208.10, origin DE, entered 2025-06-15, value 500 USD, entry "B" }
  expect status needs entry, at_least = 0 USD, at_most = 50 USD;
}
