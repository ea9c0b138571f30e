// "The value for each unit" with one of the two lacking is exact in the other.
jurisdiction US; currency USD;
program p { tariff 0406 from * = 10% when value per kg >= 3 USD/kg; }
test "the value lacks" {
  shipment { product 0406, origin FR, entered 2025-06-30, quantity 100 kg }
  // 0 below 300 dollars, from 30 on above
  expect status needs value, at_least = 0 USD, at_most = empty;
}
test "the quantity lacks" {
  shipment { product 0406, origin FR, entered 2025-06-30, value 300 USD }
  expect status needs quantity, at_least = 0 USD, at_most = 30 USD;
  shipment { product 0406, origin FR, entered 2025-06-30, value 0 USD }
  expect status ok, p = 0 USD;
}
