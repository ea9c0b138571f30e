jurisdiction US; currency USD;
country union = DE, FR;
program p { tariff 72 from { CN = 30%, union = 20%, else = 10% }; }
program q { tariff 72 from * = 5%; }
test "any country" {
  shipment { product 7208.10, entered 2025-06-04, value 1_000 USD }
  expect status needs origin, p = empty, q = 50 USD, at_least = 150 USD, at_most = 350 USD;
  shipment { product 8471.30, entered 2025-06-04, value 1_000 USD }
  expect status ok, p = 0 USD, q = 0 USD;
}
