jurisdiction US; currency USD;
country union = DE, HR since 2013-07-01;
program p {
  tariff * from union = 10% since 2010-01-01;
  croatia: tariff * from HR = 20% since 2012-01-01;
}
test "the law of 2012 is later than the law of 2010, though Croatia joined in 2013" {
  shipment { product 7208.10, origin HR, entered 2014-01-01, value 1_000 USD }
  expect p = 200 USD;
}
