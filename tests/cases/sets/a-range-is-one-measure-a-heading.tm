jurisdiction US; currency USD;
program p {
  tariff 7206..7217 from * = 10% since 2018-01-01;
  tariff 7208 from * = 20% since 2020-01-01;
}
program q {
  tariff 7208 from * = 20% since 2018-01-01;
  tariff 7206..7217 from * = 10% since 2020-01-01;
}
test "the later law on a heading goes before, whichever of them is written as a range" {
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 200 USD, q = 100 USD;
}
