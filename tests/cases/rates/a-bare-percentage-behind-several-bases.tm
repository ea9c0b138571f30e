// The rate before the bound is of two facts: the bound is of both, and does not make the slice whole.
jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program a { tariff * from * = 50% of steel_value + 25% of aluminum_value at most 20%; }
program behind { tariff * from * = 10%; }
precedence a over behind;
test "twenty hundredths of both" {
  shipment { product 8431, origin JP, entered 2025-09-04, value 1_000 USD, steel_value 400 USD, aluminum_value 100 USD }
  // 200 + 25, at most 20% of 500; 500 are left to the program behind it
  expect a = 100 USD, behind = 50 USD;
}
