// `entry_value` counts a line's value as the book makes it, also where a part of it is assumed.
jurisdiction US; currency USD;
fact invoice: money; fact freight: money;
value = invoice + freight;
assume freight = 0 USD;
program a { tariff * from * = 10% when entry_value > 800 USD; }
test "two of five hundred" {
  shipment { product 0201, origin AR, entered 2025-02-01, invoice 500 USD, entry E }
  expect a = 50 USD;
  shipment { product 0201, origin AR, entered 2025-02-01, invoice 400 USD, freight 100 USD, entry E }
  expect a = 50 USD;
}
test "one of them lacks it" {
  shipment { product 0201, origin AR, entered 2025-02-01, invoice 500 USD, entry E }
  expect status needs entry;
  shipment { product 0201, origin AR, entered 2025-02-01, entry E }
  expect status needs invoice;
}
