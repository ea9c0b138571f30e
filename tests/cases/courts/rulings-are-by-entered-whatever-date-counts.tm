jurisdiction US; currency USD;
program p by loaded or entered { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-06-10 until 2025-06-20;

test "by entered" {
  shipment { product 7208.10, origin CN, loaded 2025-05-01, entered 2025-05-27, value 1_000 USD } expect p = 100 USD;
  shipment { product 7208.10, origin CN, loaded 2025-05-01, entered 2025-05-28, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208.10, origin CN, loaded 2025-05-01, entered 2025-06-10, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, loaded 2025-06-15, entered 2025-06-20, value 1_000 USD } expect p = 0 USD;
}
