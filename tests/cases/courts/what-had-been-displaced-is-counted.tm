jurisdiction US; currency USD;
program steel { tariff 72 from * = 25% since 2025-01-01; }
program p { tariff * from * = 10% since 2025-01-01; new: tariff * from * = 30% since 2025-02-01; }
program q { tariff * from * = 5% since 2025-01-01; }
precedence p over steel entirely;
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-28;
ruling s on 2025-05-28 strikes q since 2025-05-28;
stay s since 2025-05-28;

test "p goes, and steel comes back" {
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 300 USD, steel = 0 USD, q = 50 USD, duty = 350 USD, contested = 100 USD;
  shipment { product 7308.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 300 USD, duty = 350 USD, contested = 350 USD;
}
