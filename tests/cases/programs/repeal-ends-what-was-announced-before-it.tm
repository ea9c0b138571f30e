jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2025-01-01;
  tariff 7208 from * = 25% since 2025-09-01 announced 2025-05-01;
  tariff 8471 from * = 5% since 2025-07-01;      //~ W0312
}
repeal p since 2025-06-01;
test "also what had not yet begun, and not what came later" {
  shipment { product 7209.15, origin DE, entered 2025-05-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 8471.30, origin DE, entered 2025-07-01, value 1_000 USD }
  expect p = 50 USD;
}
test "before it was known it had done nothing" {
  shipment { product 7209.15, origin DE, entered 2025-06-01, value 1_000 USD }
  known on 2025-05-31
  expect p = 100 USD;
}
