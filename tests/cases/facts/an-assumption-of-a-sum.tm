// A lacking fact may be assumed to be reckoned from others.
jurisdiction US; currency USD;
fact us_content_value: money;
assume us_content_value = 10% of value;
program p { tariff * from * = 10%; deduct us_content_value when us_content_value > 0 USD; }
test "a tenth" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 90 USD, assumed us_content_value;
}
