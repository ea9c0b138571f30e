jurisdiction US; currency USD;
program p {
  country: tariff * from VN = 46% since 2025-04-05;
  tariff * from * = 10% since 2025-04-09 overrides country;
}
test "wider, and yet before it" {
  shipment { product 7208.10, origin VN, entered 2025-04-08, value 1_000 USD }
  expect p = 460 USD;
  shipment { product 7208.10, origin VN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
