jurisdiction US; currency USD;
program p {
  tariff 7206..7217 from * = 10% since 2020-01-01;      //~ W0310 the older `narrow` still holds
  narrow: tariff 7208.10 from * = 20% since 2018-01-01;
}
test "the narrower goes before" {
  shipment { product 7208.10.15, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7208.25, origin DE, entered 2021-06-04, value 1_000 USD }
  expect p = 100 USD;
}
