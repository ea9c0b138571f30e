// "is given": an empty cell is a known "not given", and nothing is asked for.
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 1% when steel_value is given; }
program q { tariff * from * = 1% when steel_value is not given; }
test "given and not" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, steel_value 0 USD }
  expect p = 1 USD, q = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD }
  expect status ok, p = 0 USD, q = 1 USD;
}
