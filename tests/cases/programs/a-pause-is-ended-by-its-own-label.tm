jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
halt: pause p since 2025-04-10 until 2025-07-09;
repeal halt since 2025-05-01;
test "the tariff is back" {
  shipment { product 7208.10, origin DE, entered 2025-04-30, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD }
  expect p = 100 USD;
}
test "by what was known before" {
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD }
  known on 2025-04-30
  expect p = 0 USD;
}
