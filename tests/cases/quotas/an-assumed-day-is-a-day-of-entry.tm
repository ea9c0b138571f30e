// A day of entry that the book assumes orders the lines, and two in one entry are no one entry.
jurisdiction US; currency USD;
assume entered = loaded;
program a {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg per calendar year used 10 kg on 2025-01-10;
}
fee f = 1% at least 20 USD per entry;
test "by the assumed day" {
  shipment { product 0201, origin AR, loaded 2025-03-01, value 1_000 USD, quantity 90 kg }
  expect a = 200 USD;
  shipment { product 0201, origin AR, loaded 2025-02-01, value 1_000 USD, quantity 90 kg }
  expect a = 10 USD;
}
test "two days" {
  shipment { product 0202, origin AR, loaded 2025-03-01, value 1_000 USD, entry E }
  expect status error;
  shipment { product 0202, origin AR, loaded 2025-02-01, value 1_000 USD, entry E }
  expect status error;
}
