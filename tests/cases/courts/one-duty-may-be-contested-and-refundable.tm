jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
program q { tariff * from * = 20% since 2025-01-01; }
repeal p since 2025-03-01 announced 2025-07-01;
ruling one on 2025-05-28 strikes q ab initio;
stay one since 2025-05-28;
ruling two on 2025-06-01 strikes q since 2025-12-01 ab initio;
final two on 2025-06-02;

test "never to be added" {
  shipment { product 7208.10, origin CN, entered 2025-02-01, value 1_000 USD } expect duty = 300 USD, contested = 200 USD, refundable = 200 USD;
  shipment { product 7208.10, origin CN, entered 2025-03-01, value 1_000 USD } expect duty = 200 USD, contested = 200 USD, refundable = 300 USD;
}
