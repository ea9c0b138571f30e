// Retroactive acts of every sort.
jurisdiction US; currency USD;
program a { tariff * from * = 10%; exempt 84 from * since 2025-04-05 announced 2025-04-11; }
program b { tariff * from * = 10%; }
program c { tariff * from * = 10% announced 2024-01-01; }
pause b since 2025-04-05 until 2025-05-01 announced 2025-04-11;
repeal c from GB since 2025-04-05 announced 2025-04-11;
test "each by itself" {
  shipment { product 8471, origin CN, entered 2025-04-06, value 1_000 USD }
  expect a = 0 USD, b = 0 USD, c = 100 USD, refundable = 200 USD;
  shipment { product 9403, origin GB, entered 2025-04-06, value 1_000 USD }
  expect a = 100 USD, b = 0 USD, c = 0 USD, refundable = 200 USD;
  shipment { product 9403, origin GB, entered 2025-04-11, value 1_000 USD }
  expect a = 100 USD, b = 0 USD, c = 0 USD, refundable = 0 USD;
}
