jurisdiction US; currency USD;
program p {
  old: tariff * from * = 10% since 2025-01-01;
  low: exempt * from * when value < 800 USD;
  new: tariff * from * = 20% since 2025-06-01 announced 2025-06-01;
}
ruling r on 2025-05-28 strikes p;

test "the exemption meets what came after the ruling" {
  shipment { product 7208.10, origin CN, entered 2025-05-30, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD } expect p = 200 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 700 USD } expect p = 0 USD;
}
