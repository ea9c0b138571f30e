jurisdiction US; currency USD;
fact steel_value: money;
program a { tariff * from * = 50% of steel_value; }
program b { tariff * from * = 20%; exempt * from CA; }
program c { tariff * from * = 10%; }
precedence a over b;
precedence b over c;
test "only written pairs count" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect a = 200 USD, b = 120 USD, c = 40 USD;
  shipment { product 7318.15, origin CA, entered 2025-06-04, value 1_000 USD, steel_value 400 USD }
  expect a = 200 USD, b = 0 USD, c = 100 USD;
}
