jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2025-01-01;
  high: tariff * from * = 30% since 2025-02-01;
  low: tariff 72 from CN = 5% since 2025-02-01;
}
ruling r on 2025-05-28 strikes p.high, p.low;
stay r since 2025-06-10;

test "ten percent" {
  shipment { product 7308.10, origin CN, entered 2025-05-27, value 1_000 USD } expect p = 300 USD;
  shipment { product 7308.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 100 USD;
  shipment { product 7308.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 300 USD, contested = 200 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 50 USD, contested = -50 USD;
}
