jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 20% since 2018-01-01;
  tariff 7207, 7208 from * = 10% since 2020-01-01;
}
test "the later law on 7208" {
  shipment { product 7208.10, origin DE, entered 2019-06-04, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD;
}
