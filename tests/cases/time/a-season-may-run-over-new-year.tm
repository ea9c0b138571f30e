jurisdiction US; currency USD;
program p { tariff 0709.60 from MX = 10% each year 11-15 through 02-28; }
test "from November to the end of February" {
  shipment { product 0709.60, origin MX, entered 2024-11-14, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0709.60, origin MX, entered 2024-11-15, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2025-01-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2025-02-28, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0709.60, origin MX, entered 2024-02-29, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0709.60, origin MX, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD;
}
