// "`status needs` names the exact set", in any order.
jurisdiction US; currency USD;
fact a: flag;
program p { tariff * from * = 10% when a; }
program q { tariff * from * = 1 USD/kg; }
test "both" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect status needs quantity, a;
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect status needs a, quantity, p = empty;
}
