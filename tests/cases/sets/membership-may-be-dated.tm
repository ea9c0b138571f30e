jurisdiction US; currency USD;
country union = DE, GB until 2020-02-01, HR since 2013-07-01, XK since 2025-01-01 through 2025-01-31;
program p { tariff * from union = 10%; }
test "a member on the day" {
  shipment { product 7208.10, origin GB, entered 2020-01-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin GB, entered 2020-02-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin HR, entered 2013-06-30, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin HR, entered 2013-07-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin XK, entered 2025-01-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin XK, entered 2025-02-01, value 1_000 USD }
  expect p = 0 USD;
}
