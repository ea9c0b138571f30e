jurisdiction US; currency USD;
fact us_content: money;
fact steel_value: money;
program p { tariff * from * = 10% of steel_value; deduct us_content; }
program q { tariff 8471 from * = 10%; deduct us_content; }
test "more than the slice" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD, us_content 600 USD }
  expect status error;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD, us_content 400 USD }
  expect p = 0 USD;
}
test "more than the value" {
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 1_000 USD, us_content 1_001 USD }
  expect status error;
}
