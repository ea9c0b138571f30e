jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-29;
affirm r on 2025-07-31;
final r on 2025-07-31 since 2025-10-14;

test "from the day it says" {
  shipment { product 7208.10, origin CN, entered 2025-07-30, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-10-13, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-10-14, value 1_000 USD } expect p = 0 USD, contested = 0 USD, refundable = 0 USD;
}

test "the day before it is final it is pending" {
  shipment { product 7208.10, origin CN, entered 2025-07-30, value 1_000 USD }
  known on 2025-07-30
  expect p = 100 USD, contested = 100 USD, refundable = 0 USD;
}

test "on its day it is not" {
  shipment { product 7208.10, origin CN, entered 2025-07-30, value 1_000 USD }
  known on 2025-07-31
  expect p = 100 USD, contested = 0 USD, refundable = 0 USD;
}
