// A tax on a duty that needs something is bounded with it.
jurisdiction US; currency USD;
fact content: money;
program steel { tariff 72 from * = 50% of content; }
tax vat on * = 10% of value + duties;
test "both" {
  shipment { product 7208, origin CN, entered 2025-03-01, value 100 USD }
  expect status needs content, steel = empty, vat = empty, at_least = 9.99 USD, at_most = 65.01 USD;
}
