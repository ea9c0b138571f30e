// "**refundable**: the duty as known on the day of entry, less the duty by all that is known, retroactive acts at work".
jurisdiction US; currency USD;
program p { tariff * from * = 25% since 2025-04-01; deal: tariff * from GB = 10% since 2025-05-08 announced 2025-06-16; }
test "paid 25, owes 10" {
  shipment { product 8703, origin GB, entered 2025-05-20, value 1_000 USD }
  // as known on 20 May: 250; by all that is known: 100
  expect p = 100 USD, refundable = 150 USD;
  shipment { product 8703, origin GB, entered 2025-06-15, value 1_000 USD }
  expect p = 100 USD, refundable = 150 USD;
  shipment { product 8703, origin GB, entered 2025-06-16, value 1_000 USD }
  expect p = 100 USD, refundable = 0 USD;
  shipment { product 8703, origin GB, entered 2025-05-07, value 1_000 USD }
  expect p = 250 USD, refundable = 0 USD;
  shipment { product 8703, origin DE, entered 2025-05-20, value 1_000 USD }
  expect p = 250 USD, refundable = 0 USD;
}
