jurisdiction US; currency USD;
program p {
  a: tariff 71 from * = 10% since 2025-07-01 announced 2025-05-27;
  b: tariff 72 from * = 10% since 2025-07-01 announced 2025-05-28;
  c: tariff 73 from * = 10% since 2025-05-27;
  d: tariff 74 from * = 10% since 2025-05-28;
  e: tariff 75 from * = 10%;
}
ruling r on 2025-05-28 strikes p since 2025-06-07;

test "before, and not on its day" {
  shipment { product 7101, origin CN, entered 2025-07-01, value 1_000 USD } expect p = 0 USD;
  shipment { product 7201, origin CN, entered 2025-07-01, value 1_000 USD } expect p = 100 USD;
  shipment { product 7301, origin CN, entered 2025-07-01, value 1_000 USD } expect p = 0 USD;
  shipment { product 7401, origin CN, entered 2025-07-01, value 1_000 USD } expect p = 100 USD;
  shipment { product 7501, origin CN, entered 2025-07-01, value 1_000 USD } expect p = 0 USD;
}
