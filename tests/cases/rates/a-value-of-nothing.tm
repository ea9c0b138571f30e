// "Shares of a zero value are: deduction share 0"; a specific rate at a value of zero is still due.
jurisdiction US; currency USD;
program p { tariff * from * = 2 USD each + 10%; }
test "nothing is worth nothing, and is counted" {
  shipment { product 9101, origin CH, entered 2025-06-04, value 0 USD, quantity 10 each }
  expect p = 20 USD;
  shipment { product 9101, origin CH, entered 2025-06-04, value 0 USD, quantity 0 each }
  expect p = 0 USD;
}
