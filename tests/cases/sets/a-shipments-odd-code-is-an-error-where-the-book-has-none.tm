jurisdiction US; currency USD;
program p { tariff 0101.21 from * = 10%; }
test "a zero was lost on the way" {
  shipment { product 10121, origin DE, entered 2025-06-04, value 1_000 USD }    //~ E0312
  expect p = 100 USD;
}
