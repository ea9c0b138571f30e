jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-29 for 7 days;
stay r since 2025-06-10 through 2025-06-12;

test "for and through" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-05, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-12, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-13, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
}
