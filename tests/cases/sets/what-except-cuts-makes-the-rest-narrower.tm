jurisdiction US; currency USD;
program p {
  cut: tariff 7206..7217 except 7208.10 from * = 10% since 2018-01-01;
  tariff 7208 from * = 20% since 2020-01-01;                           //~ W0310 `cut`
}
test "7208 without 7208.10 lies inside 7208" {
  shipment { product 7208.25, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
}
