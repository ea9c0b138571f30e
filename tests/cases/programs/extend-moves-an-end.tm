jurisdiction US; currency USD;
program p { truce: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
program q { tariff * from * = 10%; }
halt: pause q since 2025-04-10 until 2025-07-09;
extend p.truce until 2025-11-10 announced 2025-08-11;
extend halt through 2025-07-31 announced 2025-07-07;
test "of a label, of a pause" {
  shipment { product 7208.10, origin CN, entered 2025-11-09, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-11-10, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-31, value 1_000 USD }
  expect q = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-08-01, value 1_000 USD }
  expect q = 100 USD;
}
test "by what was known" {
  shipment { product 7208.10, origin CN, entered 2025-08-12, value 1_000 USD }
  known on 2025-08-10
  expect p = 0 USD;
}
