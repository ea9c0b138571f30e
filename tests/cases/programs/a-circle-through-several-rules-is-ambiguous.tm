jurisdiction US; currency USD;
program p {
  a: tariff 7208.10 from * = 10% since 2025-01-01;
  b: tariff 7208 from * = 20% since 2025-01-01 overrides c;
  c: tariff 7208.10.15 from * = 30% since 2025-01-01;
}
test "c lies inside a, a inside b, and b overrides c" {
  shipment { product 7208.10.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status error;
  shipment { product 7208.10.25, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
