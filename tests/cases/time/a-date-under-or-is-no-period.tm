jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2018-01-01 when entered before 2025-05-27 or claims USMCA;
  tariff * from * = 20% since 2020-01-01;      //~ W0310
}
test "it belongs to the scope, which is narrower" {
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-27, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-27, value 1_000 USD, claims USMCA }
  expect p = 100 USD;
}
