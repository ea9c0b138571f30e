jurisdiction US; currency USD;
program s301 highest {
  a: tariff 8471 from * = 7.5% since 2020-01-01 code 9903.88.15;
  b: tariff 8471.30 from CN = 2 USD/kg since 2018-01-01 code 9903.88.01;
}
program pref lowest {
  a: tariff 8471 from * = 7.5% since 2020-01-01;
  b: tariff 8471.30 from CN = 2 USD/kg since 2018-01-01;
}
test "by the amount on the shipment, though one is narrower" {
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD, quantity 30 kg }
  expect s301 = 75 USD, code 9903.88.15, pref = 60 USD;
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD, quantity 40 kg }
  expect s301 = 80 USD, code 9903.88.01, pref = 75 USD;
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD, quantity 37.5 kg }
  expect s301 = 75 USD, code 9903.88.01, code 9903.88.15, pref = 75 USD;
}
