jurisdiction US; currency USD;
fact steel_value: money;
program a { tariff * from * = 50% of steel_value; }
program b { tariff * from * = 10%; }
precedence a over b;
precedence a over b from CN since 2025-06-01 entirely;
test "for China from June" {
  shipment { product 7318.15, origin CN, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect a = 200 USD, b = 0 USD;
  shipment { product 7318.15, origin CN, entered 2025-05-31, value 1_000 USD, steel_value 400 USD }
  expect a = 200 USD, b = 60 USD;
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect a = 200 USD, b = 60 USD;
}
