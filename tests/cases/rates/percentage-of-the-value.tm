// "50%"
jurisdiction US; currency USD;
program mfn { tariff * from * = 6.25%; }
test "a part of the value" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 62.50 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 0 USD }
  expect mfn = 0 USD;
}
