jurisdiction US; currency USD;
program p {
  a: tariff 7208 from CN = 10% code 9903.01.25;
  b: tariff 7208 from CN = 10%;
}
test "ambiguous" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status error;
}
