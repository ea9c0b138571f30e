jurisdiction US; currency USD;
fact steel_value: money;
program a highest { tariff 7318 from * = 10% of steel_value code X1; tariff 7318.15 from * = 5% code X2; }
program b { tariff * from * = 10%; }
precedence a over b;
test "50 of a half, and 50 of the whole" {
  shipment { product 7318.15, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 500 USD }
  expect a = 50 USD, b = 0 USD, code X1, code X2;
}
