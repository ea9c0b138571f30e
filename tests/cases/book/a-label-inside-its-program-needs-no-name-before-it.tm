jurisdiction US; currency USD;
program a {
  base: tariff * from * = 10%;
  pause base since 2025-06-01 until 2025-07-01;
}
program b { base: tariff * from * = 20%; }
test "only the label of the program it stands in" {
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect a = 0 USD, b = 200 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-01, value 1_000 USD }
  expect a = 100 USD, b = 200 USD;
}
