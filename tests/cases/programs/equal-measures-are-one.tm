jurisdiction US; currency USD;
program p {
  first: tariff 7208 from * = 25% since 2025-03-12 until 2025-12-01;
  second: tariff 7208 from * = 25.0% since 2025-03-12 until 2026-01-01;
}
program q { a: tariff 7208 from * = 33 1/3%; b: tariff 7208 from * = 33 1/3%; }
pause p.first since 2025-06-01 until 2025-07-01;
test "one is levied; an act on one label leaves the other" {
  shipment { product 7208.10, origin DE, entered 2025-05-04, value 3_000 USD }
  expect p = 750 USD, q = 1_000 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 3_000 USD }
  expect p = 750 USD;
  shipment { product 7208.10, origin DE, entered 2025-12-04, value 3_000 USD }
  expect p = 750 USD;
  shipment { product 7208.10, origin DE, entered 2026-01-01, value 3_000 USD }
  expect p = 0 USD;
}
