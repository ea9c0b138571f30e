// "`by loaded`, no fallback, unknown → any day: `needs loaded` if it can matter."
jurisdiction US; currency USD;
program p by loaded { tariff 72 from * = 10% since 2025-06-01; tariff 73 from * = 5%; }
test "any day" {
  shipment { product 7208, origin CN, entered 2025-01-01, value 1_000 USD }
  expect status needs loaded, at_least = 0 USD, at_most = 100 USD;
  shipment { product 7308, origin CN, entered 2025-01-01, value 1_000 USD }
  expect status ok, p = 50 USD;
}
