// A lacking origin ranges over the countries that the book tells apart.
jurisdiction US; currency USD;
program p { tariff 72 from { CN = 25%, CA = free, else = 10% }; tariff 73 from * = 5%; tariff 74 from CN = 3%; }
test "could be any" {
  shipment { product 7208, entered 2025-06-30, value 1_000 USD }
  expect status needs origin, p = empty, at_least = 0 USD, at_most = 250 USD;
}
test "a fact that cannot matter is never asked for" {
  shipment { product 7308, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 50 USD;
  shipment { product 7508, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 0 USD;
  shipment { product 7408, entered 2025-06-30, value 0 USD }
  expect status ok, p = 0 USD;
}
