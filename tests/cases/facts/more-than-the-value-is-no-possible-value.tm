// "a value of a lacking fact that would make the line a data error is not a possible one"; "A fact that a slice or a deduction names lies between 0 and the value".
jurisdiction US; currency USD;
fact steel_value: money;
program s { tariff * from * = 50% of steel_value; }
test "all of it at most" {
  shipment { product 8431, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs steel_value, at_least = 0 USD, at_most = 500 USD;
}
test "given, it is a data error" {
  shipment { product 8431, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 1_000.01 USD }
  expect status error, s = empty;
}
test "where the value lacks, it is at least what it holds" {
  shipment { product 8431, origin CN, entered 2025-06-30, steel_value 1_000 USD }
  expect status ok, s = 500 USD;
}
