jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
program q { tariff * from CN = 20% since 2025-01-01; }
ruling r "A v. B" by "Court" on 2025-05-28 strikes p, q since 2025-06-07;

test "courts give days to comply" {
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect p = 100 USD, q = 200 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 100 USD, q = 200 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-06, value 1_000 USD } expect p = 100 USD, q = 200 USD, contested = 0 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-07, value 1_000 USD } expect p = 0 USD, q = 0 USD, contested = 0 USD, refundable = 0 USD;
}
