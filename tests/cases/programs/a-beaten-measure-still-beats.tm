jurisdiction US; currency USD;
program p {
  a: tariff 7208.10 from CN = 10%;
  b: tariff 7208 from CN = 20% overrides c;
  c: tariff 7208.10.15 from * = 30%;
}
test "a lies inside b, and b goes before c, which crosses a" {
  shipment { product 7208.10.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 300 USD;
}
