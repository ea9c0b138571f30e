jurisdiction US; currency USD;
program p {
  tariff * from * = 25% since 2025-04-01;
  tariff * from JP = 15% since 2025-08-07 announced 2025-09-04;
}
test "as known on the earlier of both days" {
  shipment { product 8703.23, origin JP, entered 2025-10-01, value 1_000 USD }
  known on 2025-09-10
  expect p = 150 USD, refundable = 0 USD;
}
