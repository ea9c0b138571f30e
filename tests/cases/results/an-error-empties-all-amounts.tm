// "`error` (…the line has a data error: all amounts empty …, and every other row goes on)".
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 10% of steel_value; }
program q { tariff * from * = 10%; }
test "one is wrong, the other goes on" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, steel_value 200 USD }
  expect status error, p = empty, q = empty, duty = empty, total = empty, refundable = empty, contested = empty, at_least = empty, at_most = empty;
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, steel_value 20 USD }
  expect p = 2 USD, q = 10 USD;
}
