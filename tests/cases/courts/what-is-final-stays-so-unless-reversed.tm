jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-29;
final r on 2025-07-01;
affirm r on 2025-08-01;
reverse r on 2025-09-01;
affirm r on 2025-10-01;

test "a later affirm leaves it final" {
  shipment { product 7208.10, origin CN, entered 2025-06-30, value 1_000 USD }
  known on 2025-08-15
  expect p = 100 USD, contested = 0 USD;
}

test "and from that day it is at work" {
  shipment { product 7208.10, origin CN, entered 2025-07-01, value 1_000 USD }
  known on 2025-08-15
  expect p = 0 USD, contested = 0 USD;
}

test "reversed it is gone" {
  shipment { product 7208.10, origin CN, entered 2025-07-01, value 1_000 USD }
  known on 2025-09-01
  expect p = 100 USD, contested = 0 USD, refundable = -100 USD;
}

test "revived it is pending, and its stay with it" {
  shipment { product 7208.10, origin CN, entered 2025-07-01, value 1_000 USD }
  known on 2025-10-01
  expect p = 100 USD, contested = 100 USD;
}
