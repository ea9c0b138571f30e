// "in": products too.
jurisdiction US; currency USD;
product flat = 7208..7212;
program p { tariff * from * = 1% when product in flat; }
program q { tariff * from * = 1% when product not in flat except 7209.15; }
test "inside and outside" {
  shipment { product 7209.15, origin TR, entered 2025-06-04, value 100 USD }
  expect p = 1 USD, q = 1 USD;
  shipment { product 7209.16, origin TR, entered 2025-06-04, value 100 USD }
  expect p = 1 USD, q = 0 USD;
  shipment { product 7213, origin TR, entered 2025-06-04, value 100 USD }
  expect p = 0 USD, q = 1 USD;
}
test "a heading above the set may be meant" {
  shipment { product 72, origin TR, entered 2025-06-04, value 100 USD }
  expect status needs product, at_least = 1 USD, at_most = 2 USD;
}
