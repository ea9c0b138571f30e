jurisdiction US; currency USD;
program p { tariff 7208 from * = 10% }
program q { tariff 7208 from * = 20% since 2025-01-01; exempt 7208.10 from CA }
test "before a brace and at the end of the file" {
  shipment { product 7208.10, origin CA, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD, r = 50 USD
}
tariff 7208 from * = 5% under r; program r { cite "Act" }
