jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-29;
affirm r by "Court of Appeals" on 2025-07-31;

test "still stayed" {
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-09-01, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
}
