jurisdiction US; currency USD;
country spared = CN until 2020-06-01;
program p {
  tariff * from * except spared = 10% since 2018-01-01;
  tariff * from * = 20% since 2020-01-01;
}
test "narrower while it is cut, older when nothing is cut any more" {
  shipment { product 7208.10, origin DE, entered 2020-05-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2020-05-31, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7208.10, origin DE, entered 2020-06-01, value 1_000 USD }
  expect p = 200 USD;
}
