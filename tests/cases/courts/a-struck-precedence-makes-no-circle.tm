jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-06-01 announced 2025-05-01; }
program q { tariff * from * = 20% since 2025-06-01 announced 2025-05-01; }
one: precedence p over q since 2025-06-01 announced 2025-05-01;
ruling r on 2025-05-28 strikes one;
precedence q over p entirely since 2025-06-01;

test "q goes first from its day" {
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD } expect p = 0 USD, q = 200 USD;
}
