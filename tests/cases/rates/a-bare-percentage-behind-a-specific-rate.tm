// What stands before is of no fact, so the bound is of the value.
jurisdiction US; currency USD;
program a { tariff * from * = 2 USD/kg at most 20%; }
test "at most 20% of the value" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 100 USD, quantity 5 kg }
  expect a = 10 USD;
  shipment { product 0406, origin FR, entered 2025-06-04, value 100 USD, quantity 50 kg }
  expect a = 20 USD;
}
