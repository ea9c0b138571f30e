jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
test "no such currency" {
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 100 USD }
  expect currency = USX;    //~ E0104 `USX`
}
