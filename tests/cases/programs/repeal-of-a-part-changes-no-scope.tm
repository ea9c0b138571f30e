jurisdiction US; currency USD;
program p {
  wide: tariff * from * = 10% since 2025-04-05 keeps coffee;
  coffee: tariff 0901 from * = 30% since 2018-01-01;
}
repeal p.wide 09 from BR since 2025-11-13;
test "coffee keeps its narrower rate; other goods of chapter 9 are free" {
  shipment { product 0901.11, origin BR, entered 2025-11-13, value 1_000 USD }
  expect p = 300 USD;
  shipment { product 0902.10, origin BR, entered 2025-11-12, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0902.10, origin BR, entered 2025-11-13, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0902.10, origin CO, entered 2025-11-13, value 1_000 USD }
  expect p = 100 USD;
}
