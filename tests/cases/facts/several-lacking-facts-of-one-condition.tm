// Linear relations of what lacks are exact: the bounds hold together, not one by one.
jurisdiction US; currency USD;
fact steel_value: money;
fact list_price: money;
program p { tariff * from * = 10%; tariff * from * = 20% when list_price > 2 * value and list_price < value; }      //~ W0311 never prevails
program q { tariff * from * = 1% when steel_value + list_price < 0 USD; }      //~ W0311 never prevails
test "what can never hold asks for nothing" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 100 USD, q = 0 USD;
}
