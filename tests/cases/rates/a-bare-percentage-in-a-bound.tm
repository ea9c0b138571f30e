// "A bare percentage in a bound is of what the rate before it is `of`, and is no part that makes the slice whole."
jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program a { tariff * from * = 50% of steel_value at most 20%; }
program b { tariff * from * = 2% at least 1%; }
program c { tariff * from * = 50% of (steel_value + aluminum_value) at most 20%; }
program behind { tariff * from * = 10%; }
precedence a over behind;
test "twenty hundredths of the steel" {
  shipment { product 8431, origin JP, entered 2025-09-04, value 1_000 USD, steel_value 400 USD, aluminum_value 100 USD }
  // a takes the steel alone, so the rest is left to the program behind it
  expect a = 80 USD, b = 20 USD, c = 100 USD, behind = 60 USD;
}
