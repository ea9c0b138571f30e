jurisdiction US; currency USD;
program r {
  a: tariff * from IN = 26% since 2025-04-09;
  b: tariff * from IN = 30% since 2025-08-01 announced 2025-07-15;
}
scenario deal {
  tariff * from IN = 15% since 2025-08-15 announced 2025-08-10 under r;
  pause r since 2025-09-01 until 2025-10-01;
}
/// Back in time: for what is refundable a scenario's statements keep their own day.
scenario back { tariff * from IN = 20% since 2025-07-01 announced 2025-07-20 under r; }

test "the book knows nothing of it" {
  known on 2025-06-10
  shipment { product 7208.10, origin IN, entered 2025-08-20, value 100 USD }
  expect r = 26 USD;
}
test "the scenario is known" {
  known on 2025-06-10
  scenario deal
  shipment { product 7208.10, origin IN, entered 2025-08-20, value 100 USD }
  expect r = 15 USD, refundable = 0 USD;
  shipment { product 7208.10, origin IN, entered 2025-08-02, value 100 USD }
  expect r = 26 USD;
  shipment { product 7208.10, origin IN, entered 2025-09-02, value 100 USD }
  expect r = 0 USD, refundable = 0 USD;
}
test "paid as it was known on the day of entry" {
  scenario back
  shipment { product 7208.10, origin IN, entered 2025-07-10, value 100 USD }
  expect r = 20 USD, refundable = 6 USD;
  shipment { product 7208.10, origin IN, entered 2025-07-20, value 100 USD }
  expect r = 20 USD, refundable = 0 USD;
}
