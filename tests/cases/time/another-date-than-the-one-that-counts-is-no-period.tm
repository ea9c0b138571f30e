jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2018-01-01 when loaded before 2025-05-27;
  tariff * from * = 20% since 2020-01-01;                              //~ W0310
}
program q by loaded or entered {
  tariff * from * = 10% since 2018-01-01 when loaded before 2025-05-27;
  tariff * from * = 20% since 2020-01-01;                              //~ W0310
}
program r by loaded {
  tariff * from * = 10% since 2018-01-01 when loaded before 2025-05-27;
  tariff * from * = 20% since 2020-01-01;
}
test "it belongs to the scope, also where the date that counts has a fallback" {
  shipment { product 7208.10, origin DE, loaded 2021-05-01, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD, q = 100 USD, r = 200 USD;
  shipment { product 7208.10, origin DE, loaded 2025-05-27, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD, q = 200 USD, r = 200 USD;
}
