// "below zero it is owed"
jurisdiction US; currency USD;
program p { tariff * from * = 10%; rise: tariff * from CN = 30% since 2025-05-01 announced 2025-05-15; }
test "owed" {
  shipment { product 8703, origin CN, entered 2025-05-10, value 1_000 USD }
  expect p = 300 USD, refundable = -200 USD;
}
