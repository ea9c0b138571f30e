jurisdiction US;
currency USD;
program p {
  tariff 7208 from * = 10% cite "Act";
}
test "a file of Windows" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
