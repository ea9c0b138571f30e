// "a rate may name one (`4.4 ¢/kg of net_weight`)"; else the first of `quantity`, `quantity2`, then a declared one, given in a convertible unit.
jurisdiction US; currency USD;
fact net_weight: quantity(kg);
program named { tariff * from * = 1 USD/kg of net_weight; }
program first { tariff * from * = 1 USD/kg; }
test "the first that converts" {
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 5 each, quantity2 7 kg, net_weight 6 kg }
  expect named = 6 USD, first = 7 USD;
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 9 kg, quantity2 7 kg, net_weight 6 kg }
  expect named = 6 USD, first = 9 USD;
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 2 each, net_weight 6 kg }
  expect named = 6 USD, first = 6 USD;
}
test "none given" {
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 2 each }
  expect status needs net_weight, quantity, named = empty, first = empty, at_least = 0 USD, at_most = empty;
}
