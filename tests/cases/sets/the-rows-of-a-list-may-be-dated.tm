jurisdiction US; currency USD;
product annex = list "annex.csv" column code since column from_day until column to_day;
program p {
  tariff annex from * = 10% since 2018-01-01;
  tariff 7210 from * = 20% since 2019-01-01;
}
test "each row has its own days; the statement keeps its own since" {
  shipment { product 7208.10, origin DE, entered 2020-01-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2020-02-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.10, origin DE, entered 2020-02-29, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.10, origin DE, entered 2020-03-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7210.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
}
//- annex.csv
code,from_day,to_day
7208,2020-02-01,
7209,,2020-03-01
7210,2020-02-01,2030-01-01
