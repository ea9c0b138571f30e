jurisdiction US; currency USD;
program p {
  tariff 0709.60 from MX = 10% since 2018-01-01;
  tariff 0709.60 from MX = 20% since 2018-01-01 each year 04-01 through 04-30;
  tariff 0709.60 from MX = 15% since 2020-01-01;      //~ W0310
}
test "narrower than the whole year, and not swallowed when that is raised" {
  shipment { product 0709.60, origin MX, entered 2019-04-10, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 0709.60, origin MX, entered 2019-05-10, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2021-04-10, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 0709.60, origin MX, entered 2021-05-10, value 1_000 USD }
  expect p = 150 USD;
}
