jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
reverse r by "Court of Appeals" on 2025-07-31;

test "what was not paid is owed" {
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect p = 100 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 100 USD, contested = 0 USD, refundable = -100 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-30, value 1_000 USD } expect p = 100 USD, refundable = -100 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } expect p = 100 USD, refundable = 0 USD;
}

test "nobody knew the day before" {
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD }
  known on 2025-07-30
  expect p = 0 USD, refundable = 0 USD;
}
