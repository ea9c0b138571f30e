jurisdiction US; currency USD;
program p { tariff 7208.10 from * = 10%; tariff 7208 except 7208.10 from * = 10%; }
program q { tariff 7208.10 from CN = 10%; }
test "whatever it is, the amount is one" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status ok, p = 100 USD, q = 0 USD;
}
