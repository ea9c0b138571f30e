jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
program q { tariff * from * = 20% since 2025-01-01; }
low: exempt * from * when value < 800 USD since 2025-01-01 under p, q;
ruling r on 2025-05-28 strikes p.low;

test "in p only" {
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 700 USD } expect duty = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 700 USD } expect p = 70 USD, q = 0 USD;
}
