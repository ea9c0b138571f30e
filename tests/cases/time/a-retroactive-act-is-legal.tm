jurisdiction US; currency USD;
program p {
  tariff * from * = 25% since 2025-04-01;
  tariff * from JP = 15% since 2025-08-07 announced 2025-09-04;
}
test "what was paid too much comes back" {
  shipment { product 8703.23, origin JP, entered 2025-08-10, value 1_000 USD }
  expect p = 150 USD, refundable = 100 USD;
  shipment { product 8703.23, origin JP, entered 2025-09-04, value 1_000 USD }
  expect p = 150 USD, refundable = 0 USD;
}
test "before it was announced" {
  shipment { product 8703.23, origin JP, entered 2025-08-10, value 1_000 USD }
  known on 2025-09-03
  expect p = 250 USD, refundable = 0 USD;
}
