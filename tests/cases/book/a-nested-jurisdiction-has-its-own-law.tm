jurisdiction US; currency USD;
product steel = 7208;
program s232 { tariff steel from * = 25%; }
jurisdiction CN {
  currency CNY;
  product rare_earths = 2805.30;
  license rare_earths to * by "MOFCOM";
  program retaliation { tariff * from US = 10%; }
}
test "each import pays where it goes" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect s232 = 250 USD, CN.retaliation = empty, duty = 250 USD;
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-04, value 1_000 CNY }
  expect s232 = empty, CN.retaliation = 100 CNY, duty = 100 CNY;
  shipment { product 7208.10, origin DE, destination CN, entered 2025-06-04, value 1_000 CNY }
  expect CN.retaliation = 0 CNY;
  shipment { product 2805.30, origin CN, entered 2025-06-04, value 1_000 USD }
  expect control CN.rare_earths, s232 = 0 USD;
  shipment { product 7208.10, origin DE, destination FR, entered 2025-06-04, value 1_000 USD }
  expect s232 = empty, CN.retaliation = empty, currency = empty, status ok;
}
