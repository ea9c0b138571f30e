// "the duty as known on the day of entry (or on `--known-on`'s, if earlier), less the duty by all that is known"; "for an entry after known-on it is 0".
jurisdiction US; currency USD;
program p { tariff * from * = 25%; deal: tariff * from GB = 10% since 2025-05-08 announced 2025-06-16; }
test "before the deal is known" {
  shipment { product 8703, origin GB, entered 2025-05-20, value 1_000 USD }
  known on 2025-06-15
  expect p = 250 USD, refundable = 0 USD;
}
test "on the day it is known" {
  shipment { product 8703, origin GB, entered 2025-05-20, value 1_000 USD }
  known on 2025-06-16
  expect p = 100 USD, refundable = 150 USD;
}
test "an entry after known-on" {
  shipment { product 8703, origin GB, entered 2025-05-20, value 1_000 USD }
  known on 2025-05-10
  expect p = 250 USD, refundable = 0 USD;
}
