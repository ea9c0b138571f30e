jurisdiction US; currency USD;
country union = DE, FR, IE;
program p {
  tariff * from DE = 20% since 2018-01-01;
  tariff * from union except IE = 10% since 2020-01-01;
}
test "Germany is opened as before, Ireland is cut" {
  shipment { product 7208.10, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin IE, entered 2021-06-04, value 1_000 USD }
  expect p = 0 USD;
}
