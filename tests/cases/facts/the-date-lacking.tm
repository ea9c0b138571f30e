// Unknown `entered`: bounds are the extremes over the finitely many periods the book distinguishes.
jurisdiction US; currency USD;
program p { tariff 72 from * = 10% since 2025-02-01; tariff 72 from * = 25% since 2025-03-12 until 2025-05-01; tariff 73 from * = 5%; }
test "any day" {
  shipment { product 7208, origin CN, value 1_000 USD }
  expect status needs entered, p = empty, at_least = 0 USD, at_most = 250 USD;
}
test "no day matters" {
  shipment { product 7308, origin CN, value 1_000 USD }
  expect status ok, p = 50 USD;
}
