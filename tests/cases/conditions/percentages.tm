// "percentages": `20% of value`, of a sum too.
jurisdiction US; currency USD;
fact us_content_value: money;
program p { tariff * from * = 1% when us_content_value >= 20% of value; }
program q { tariff * from * = 1% when us_content_value < 33 1/3% of (value - us_content_value); }
test "at and below" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, us_content_value 20 USD }
  // 20 of 20; 20 below 26.67
  expect p = 1 USD, q = 1 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, us_content_value 19.99 USD }
  expect p = 0 USD, q = 1 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, us_content_value 25 USD }
  // 25 is not below a third of 75
  expect p = 1 USD, q = 0 USD;
}
