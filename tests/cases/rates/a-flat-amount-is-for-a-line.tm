// "A flat `100 USD` is an amount a line"; deductions and slices do not cut it.
jurisdiction US; currency USD;
fact us_content_value: money;
program p { tariff * from * = 100 USD; deduct us_content_value when us_content_value > 0 USD; }
program q { tariff * from * = 10% at least 100 USD; deduct us_content_value when us_content_value > 0 USD; }
test "flat" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1 USD, us_content_value 0 USD }
  expect p = 100 USD, q = 100 USD;
  shipment { product 0101, origin JP, entered 2025-09-04, value 1_500 USD, us_content_value 500 USD }
  expect p = 100 USD, q = 100 USD;
}
