jurisdiction US; currency USD;
program a { tariff * from * = 5%; }
program b { tariff * from * = 10%; }
first: precedence a over b;
repeal first since 2025-07-01;
test "until it is repealed" {
  shipment { product 7208.10, origin DE, entered 2025-06-30, value 1_000 USD }
  expect b = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-01, value 1_000 USD }
  expect b = 100 USD;
}
