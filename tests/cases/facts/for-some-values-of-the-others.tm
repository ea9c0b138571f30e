// "If, for some values of the others, a fact that is lacking could change an amount": it is named.
jurisdiction US; currency USD;
fact a: flag;
fact b: flag;
fact c: flag;
program p { tariff 72 from * = 10%; tariff 72 from * = 5% when a and b and not c; }
test "each matters where the others are so" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs a, b, c, at_least = 50 USD, at_most = 100 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, a yes }
  expect status needs b, c;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, a no }
  expect status ok, p = 100 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, c yes }
  expect status ok, p = 100 USD;
}
