jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 25% since 2025-03-12;
  tariff 7208 from * = 50% since 2025-06-04;
  tariff 7209 from * = 5%;
  tariff 7209 from * = 15% since 2025-06-04;
}
test "this is how a rate is raised" {
  shipment { product 7208.10, origin DE, entered 2025-06-03, value 1_000 USD }
  expect p = 250 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 500 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-03, value 1_000 USD }
  expect p = 50 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 150 USD;
}
