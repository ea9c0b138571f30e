jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p since 2025-06-07 ab initio;
stay r since 2025-06-10;
final r on 2025-07-31;

test "what was paid stays the duty and is due back" {
  shipment { product 7208.10, origin CN, entered 2024-12-31, value 1_000 USD } expect p = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-01-01, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-06, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-07, value 1_000 USD } expect p = 0 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-30, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } expect p = 0 USD, contested = 0 USD, refundable = 0 USD;
}

test "until it is final it is contested" {
  shipment { product 7208.10, origin CN, entered 2025-01-01, value 1_000 USD }
  known on 2025-07-30
  expect p = 100 USD, contested = 100 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 100 USD, contested = 100 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-09, value 1_000 USD } expect p = 0 USD, contested = 0 USD, refundable = 0 USD;
}

test "before the ruling nothing is" {
  shipment { product 7208.10, origin CN, entered 2025-01-01, value 1_000 USD }
  known on 2025-05-27
  expect p = 100 USD, contested = 0 USD, refundable = 0 USD;
}
