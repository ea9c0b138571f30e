// "an amount finer than the minor unit an error".
jurisdiction US; currency USD;
program p { tariff * from * = 33 1/3%; }
test "a third" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect p = 33.3333 USD;       //~ E0312
}
