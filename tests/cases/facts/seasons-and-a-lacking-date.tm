// A season is one of the periods that a lacking day ranges over.
jurisdiction US; currency USD;
program p { tariff 0702 from * = 2%; tariff 0702 from * = 8% each year 11-15 through 02-28; }
test "any day" {
  shipment { product 0702, origin MX, value 100 USD }
  expect status needs entered, at_least = 2 USD, at_most = 8 USD;
  shipment { product 0702, origin MX, entered 2025-02-28, value 100 USD }
  expect p = 8 USD;
  shipment { product 0702, origin MX, entered 2025-03-01, value 100 USD }
  expect p = 2 USD;
  shipment { product 0702, origin MX, entered 2024-02-29, value 100 USD }
  expect p = 2 USD;
}
