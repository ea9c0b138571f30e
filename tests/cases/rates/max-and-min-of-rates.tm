// "max(5%, 0.30 USD/kg)"
jurisdiction US; currency USD;
program a { tariff * from * = max(5%, 0.30 USD/kg); }
program b { tariff * from * = min(5%, 0.30 USD/kg, 40 USD); }
program c { tariff * from * = max(5%, 0.30 USD/kg + 1%) + 2 USD; }
test "the greater, the lesser, and in a sum" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  // 50 and 30; 30 + 10 is less than 50
  expect a = 50 USD, b = 30 USD, c = 52 USD;
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 USD, quantity 200 kg }
  // 50 and 60; 60 + 10
  expect a = 60 USD, b = 40 USD, c = 72 USD;
}
