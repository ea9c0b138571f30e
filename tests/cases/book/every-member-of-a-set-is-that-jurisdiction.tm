use std.countries;
jurisdiction EU = eu;
currency EUR;
program p { tariff * from * = 10%; }
test "a member on the day" {
  shipment { product 7208.10, origin US, destination DE, entered 2025-06-04, value 1_000 EUR }
  expect p = 100 EUR;
  shipment { product 7208.10, origin US, destination GB, entered 2020-01-31, value 1_000 EUR }
  expect p = 100 EUR;
  shipment { product 7208.10, origin US, destination GB, entered 2020-02-01, value 1_000 EUR }
  expect p = empty;
}
