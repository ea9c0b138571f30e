jurisdiction US; currency USD;
product steel = 7207, 7208;
program p {
  tariff 7208 from * = 20% since 2018-01-01;
  tariff steel from * = 10% since 2020-01-01;
}
test "a set is no measure by itself" {
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD;
}
