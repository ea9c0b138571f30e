// "codes in program order then statement kind (tariff, exempt, deduct, precedence)"; "of nothing that gave no effect".
jurisdiction US; currency USD;
fact us_content_value: money;
assume us_content_value = 0 USD;
program p { tariff 72 from * = 10% code 9903.02; deduct us_content_value when us_content_value > 0 USD code 9903.03; }
program q { tariff 72 from * = 10% code 9903.01; exempt * from CA code 9903.09; }
test "who gave effect" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD, us_content_value 10 USD }
  expect code 9903.02, code 9903.03, code 9903.01, p = 9 USD, q = 10 USD;
  shipment { product 7208, origin CA, entered 2025-06-10, value 100 USD, us_content_value 10 USD }
  expect code 9903.09, q = 0 USD;
  shipment { product 7308, origin CA, entered 2025-06-10, value 100 USD }
  expect no code;
}
