jurisdiction US; currency USD;
program p { tariff 0709.60 from MX = 10% each year 04-01 through 04-30 since 2020-04-15 until 2025-04-15; }
test "cut at both ends" {
  shipment { product 0709.60, origin MX, entered 2020-04-14, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0709.60, origin MX, entered 2020-04-15, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2022-07-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0709.60, origin MX, entered 2025-04-14, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2025-04-15, value 1_000 USD }
  expect p = 0 USD;
}
