// `drop` frees the name: a quota, and a ruling with what was said of it.
jurisdiction US; currency USD;
program a {
  old: tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total;
}
program b { tariff 72 from * = 10% since 2025-01-01; }
ruling r on 2025-02-01 strikes b;
stay r since 2025-02-02;
scenario s "a better rate, and another court" {
  drop a.pot, r;
  quota pot: 0201 from AR = 2% for 100 kg total under a;
  ruling r on 2025-03-01 strikes b;
}
test "as it is" {
  shipment { product 0201, origin AR, entered 2025-06-01, value 100 USD, quantity 100 kg }
  expect a = 1 USD;
  shipment { product 7208, origin AR, entered 2025-06-01, value 100 USD }
  expect b = 10 USD;
}
test "said anew" {
  scenario s
  shipment { product 0201, origin AR, entered 2025-06-01, value 100 USD, quantity 100 kg }
  expect a = 2 USD;
  shipment { product 7208, origin AR, entered 2025-02-15, value 100 USD }
  expect b = 10 USD;
  shipment { product 7208, origin AR, entered 2025-06-01, value 100 USD }
  expect b = 0 USD;
}
