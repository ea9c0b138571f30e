jurisdiction US; currency USD;
program p { tariff 0709.60 from MX = 10% each year 04-01 through 04-30; }
test "both ends, any year" {
  shipment { product 0709.60, origin MX, entered 2025-03-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0709.60, origin MX, entered 2025-04-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 1999-04-30, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD;
}
