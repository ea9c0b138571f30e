// "10% at least 2 USD/kg at most 20%": a bound binds all that stands before it, in order.
jurisdiction US; currency USD;
program p { tariff * from * = 10% at least 2 USD/kg at most 20%; }
test "the percentage" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 USD, quantity 10 kg }
  expect p = 100 USD;
}
test "the least" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 USD, quantity 75 kg }
  expect p = 150 USD;
}
test "the most, which binds also the least" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 USD, quantity 500 kg }
  expect p = 200 USD;
}
