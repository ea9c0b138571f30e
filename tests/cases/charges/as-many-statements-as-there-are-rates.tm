// The rules above choose one of the statements of a name.
jurisdiction US; currency USD;
tax vat on * = 20%;
tax vat on 49, 0402 = free;
tax vat on 2716 = 5%;
test "standard, zero, reduced" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD }
  expect vat = 20 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 100 USD }
  expect vat = 0 USD;
  shipment { product 2716, origin FR, entered 2025-03-01, value 100 USD }
  expect vat = 5 USD;
}
