jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2018-01-01 when entered before 2025-05-27 and entered after 2018-06-30;
  tariff * from * = 20% since 2020-01-01;
}
test "the scopes are one, so the later goes before" {
  shipment { product 7208.10, origin DE, entered 2018-06-30, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2018-07-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 200 USD;
}
