// The same for a fact that only a condition reads besides: a slice never tops the value, another fact may.
jurisdiction US; currency USD;
fact steel_value: money;
fact list_price: money;
program s { tariff * from * = 50% of steel_value when steel_value is given; }
program c { tariff * from * = 5% when steel_value > value; }     //~ W0311 never prevails
program l { tariff * from * = 5% when list_price > value; }
test "the slice cannot, the price can" {
  shipment { product 8431, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs list_price, s = 0 USD, c = 0 USD, l = empty, at_least = 0 USD, at_most = 50 USD;
}
