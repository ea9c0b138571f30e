// "`control` and `code` one among them, `no control` none".
jurisdiction US; currency USD;
product ethane = 2711.19;
ban ethane from RU;
more: license ethane from RU;
program p { tariff * from * = 10% code 9903.01; }
program q { tariff * from * = 10% code "9903.02"; }
test "one among two" {
  shipment { product 2711.19, origin RU, entered 2025-06-10, value 100 USD }
  expect control ethane, code 9903.02;
  expect control more, code "9903.01";
  shipment { product 2711.19, origin QA, entered 2025-06-10, value 100 USD }
  expect no control;
}
