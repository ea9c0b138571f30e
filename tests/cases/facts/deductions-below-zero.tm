// "below zero is a data error of the line"; what is lacking lies where it is not.
jurisdiction US; currency USD;
fact steel_value: money;
fact us_content_value: money;
program p { tariff * from * = 50% of steel_value; deduct us_content_value when us_content_value > 0 USD; }
test "more than there is" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 300 USD, us_content_value 301 USD }
  expect status error;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 300 USD, us_content_value 300 USD }
  expect p = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 300 USD }
  expect status needs us_content_value, at_least = 0 USD, at_most = 150 USD;
}
