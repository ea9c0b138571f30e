jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r by "Court of Appeals" since 2025-05-30 until 2025-08-01;

test "both sides of both days" {
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-29, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-30, value 1_000 USD } expect p = 100 USD, contested = 100 USD, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-08-01, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
}
