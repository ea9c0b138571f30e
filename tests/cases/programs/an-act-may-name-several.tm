jurisdiction US; currency USD;
program p { a: tariff 72 from * = 10%; b: tariff 73 from * = 10%; c: tariff 74 from * = 10%; }
program q { tariff * from * = 5%; }
pause p.a, p.b, q since 2025-06-01 until 2025-07-01;
resume p.b, q since 2025-06-15;
repeal p.a, p.c since 2025-08-01;
test "each of them" {
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD, q = 0 USD;
  shipment { product 7308.10, origin DE, entered 2025-06-15, value 1_000 USD }
  expect p = 100 USD, q = 50 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-15, value 1_000 USD }
  expect p = 0 USD, q = 50 USD;
  shipment { product 7403.11, origin DE, entered 2025-08-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7308.10, origin DE, entered 2025-08-01, value 1_000 USD }
  expect p = 100 USD;
}
