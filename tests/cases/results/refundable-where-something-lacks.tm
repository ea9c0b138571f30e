// What lacks may matter for `refundable` too.
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff * from * = 25% of steel_value; deal: tariff * from GB = 10% of steel_value since 2025-05-08 announced 2025-06-16; }
test "lacking" {
  shipment { product 8703, origin GB, entered 2025-05-20, value 1_000 USD }
  expect status needs steel_value, p = empty, refundable = empty, at_least = 0 USD, at_most = 100 USD;
  shipment { product 8703, origin GB, entered 2025-07-20, value 1_000 USD }
  expect status needs steel_value, p = empty, refundable = 0 USD;
}
