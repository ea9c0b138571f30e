jurisdiction US; currency USD;
program a { tariff * from * = 5%; }
program b { tariff * from * = 10%; }
precedence a over b 7208, 7209 from DE, FR since 2025-06-01 until 2025-07-01;
test "product, origin and day" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect a = 50 USD, b = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect b = 100 USD;
  shipment { product 7210.11, origin DE, entered 2025-06-04, value 1_000 USD }
  expect b = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-01, value 1_000 USD }
  expect b = 100 USD;
}
