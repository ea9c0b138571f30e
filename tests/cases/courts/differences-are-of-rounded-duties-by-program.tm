jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; high: tariff * from * = 15% since 2025-02-01; }
ruling r on 2025-05-28 strikes p.high;
stay r since 2025-05-28;

test "0.15 x 0.30 is 0.045, rounded 0.05; 0.10 x 0.30 is 0.03" {
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 0.30 USD } expect p = 0.05 USD, contested = 0.02 USD;
}
