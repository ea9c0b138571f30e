jurisdiction US; currency USD;
program p {
  tariff 7208 from DE = 20% since 2018-01-01;
  tariff * from * = 10% since 2020-01-01;      //~ W0310
}
program q {
  tariff 7208 from DE = 20% since 2018-01-01;
  tariff * except 7209 from * except CN = 10% since 2020-01-01;      //~ W0310
}
test "everything is one measure, cut or not" {
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 200 USD, q = 200 USD;
  shipment { product 7209.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
  shipment { product 7208.10, origin CN, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
}
