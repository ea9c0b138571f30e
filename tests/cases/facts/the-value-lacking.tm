// Money is never below zero.
jurisdiction US; currency USD;
program p { tariff 72 from * = 10% at most 50 USD; tariff 73 from * = 3 USD each; tariff 74 from * = 10% at least 20 USD; }
test "bounded by the rate's own bound" {
  shipment { product 7208, origin CN, entered 2025-06-30 }
  expect status needs value, at_least = 0 USD, at_most = 50 USD;
}
test "not asked for by a specific rate" {
  shipment { product 7308, origin CN, entered 2025-06-30, quantity 2 each }
  expect status ok, p = 6 USD;
}
test "nothing bounds it above" {
  shipment { product 7408, origin CN, entered 2025-06-30 }
  expect status needs value, at_least = 20 USD, at_most = empty;
}
