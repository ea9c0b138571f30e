jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 25% since 2025-01-01;
  b: tariff * from * = 10% since 2025-01-01 overrides a;
}
ruling r on 2025-05-28 strikes p.b;

test "struck, it beats nothing" {
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 250 USD;
}
