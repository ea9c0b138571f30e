// "`X = empty` for an empty cell."
jurisdiction US; currency USD;
program p { tariff * from * = 1 USD/kg; }
jurisdiction CA { currency CAD; program q { tariff * from * = 5%; } }
test "needs, and foreign" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect status needs quantity, p = empty, CA.q = empty, codes = empty, assumed = empty, controls = empty, at_most = empty;
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, quantity 1 kg }
  expect p = 1 USD, needs = empty, at_least = empty;
}
