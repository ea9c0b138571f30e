jurisdiction US; currency USD;
fact content: money "Steel content";
program steel { tariff 72 from * = 25% of content since 2025-01-01; }
program p { tariff * from * = 10% since 2025-01-01; }
precedence p over steel entirely;
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-28;

test "the content moves only what is contested" {
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect status needs content, duty = 100 USD, p = 100 USD, steel = 0 USD, contested = empty, refundable = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect duty = 100 USD, contested = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD, content 400 USD } expect duty = 100 USD, contested = 0 USD;
}
