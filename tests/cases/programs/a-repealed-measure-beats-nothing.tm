jurisdiction US; currency USD;
program p {
  base: tariff * from * = 10%;
  country: tariff * from VN = 46% since 2025-04-09;
  ex: exempt 2709 from * since 2025-04-09;
}
repeal p.country since 2025-06-01;
repeal p.ex since 2025-06-01;
test "what it had displaced comes back" {
  shipment { product 2709.00, origin VN, entered 2025-05-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 2709.00, origin VN, entered 2025-06-01, value 1_000 USD }
  expect p = 100 USD;
}
