jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p ab initio;
stay r since 2025-05-29;
final r on 2025-07-31 since 2025-10-14;

test "an entry of the next day" {
  shipment { product 7208.10, origin CN, entered 2025-08-01, value 1_000 USD }
  known on 2025-07-31
  expect p = 100 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } expect p = 100 USD, refundable = 100 USD;
}
