jurisdiction US; currency USD;
use std.countries;
program p { tariff * from eu = 10%; }
test "the union is dated" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin GB, entered 2020-01-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin GB, entered 2020-02-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin HR, entered 2013-06-30, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin HR, entered 2013-07-01, value 1_000 USD }
  expect p = 100 USD;
}
