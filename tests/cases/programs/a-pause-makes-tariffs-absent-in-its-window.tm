jurisdiction US; currency USD;
program p {
  base: tariff * from * = 10%;
  country: tariff * from VN = 46%;
  exempt 2709 from *;
}
pause p.country since 2025-04-10 until 2025-07-09;
test "what it had displaced comes back" {
  shipment { product 7208.10, origin VN, entered 2025-04-09, value 1_000 USD }
  expect p = 460 USD;
  shipment { product 7208.10, origin VN, entered 2025-04-10, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin VN, entered 2025-07-08, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin VN, entered 2025-07-09, value 1_000 USD }
  expect p = 460 USD;
}
