// "A rate serves both ways, exactly; no chains of two; later `since` replaces".
jurisdiction US; currency USD;
exchange USD = 150 JPY since 2025-01-01;
exchange EUR = 1.10 USD since 2025-01-01;
exchange EUR = 1.20 USD since 2025-07-01;
program p { tariff * from * = 10%; }
test "inverse" {
  shipment { product 1701, origin JP, entered 2025-07-01, value 1_000 JPY }
  // 1000 / 150 = 6.666…; a tenth is 0.6666…
  expect p = 0.67 USD;
  shipment { product 1701, origin JP, entered 2025-07-01, value 4_500 JPY }
  expect p = 3 USD;
}
test "later since replaces" {
  shipment { product 1701, origin FR, entered 2025-06-30, value 1_000 EUR }
  expect p = 110 USD;
  shipment { product 1701, origin FR, entered 2025-07-01, value 1_000 EUR }
  expect p = 120 USD;
}
