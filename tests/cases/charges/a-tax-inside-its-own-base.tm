// 25% of the price that holds the tax: a third of the rest.
jurisdiction US; currency USD;
tax excise on * = 25% of value + excise;
test "inside" {
  shipment { product 2402, origin CU, entered 2025-03-01, value 30 USD }
  expect excise = 10 USD;
}
