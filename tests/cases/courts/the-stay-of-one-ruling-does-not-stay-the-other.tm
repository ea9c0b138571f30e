jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling one on 2025-05-28 strikes p;
ruling two on 2025-06-10 strikes p;
stay one since 2025-05-29;

test "two against one program" {
  shipment { product 7208.10, origin CN, entered 2025-06-09, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 0 USD, contested = 0 USD;
}
