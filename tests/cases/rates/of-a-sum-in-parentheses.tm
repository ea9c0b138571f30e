// "In a tariff `of` takes one fact, facts joined by `or`, or a sum in parentheses".
jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program p { tariff * from * = 50% of (steel_value + aluminum_value); }
program q { tariff * from * = 10% of (value - steel_value); }
test "sums and differences" {
  shipment { product 8431, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 100 USD, aluminum_value 40 USD }
  expect p = 70 USD, q = 90 USD;
}
