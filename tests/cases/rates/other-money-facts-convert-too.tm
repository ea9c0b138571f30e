// "Every money cell of a row is in that row's `currency` unless the cell carries a code; all convert at `entered`'s rate."
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01;
fact steel_value: money;
program p { tariff * from * = 10% of steel_value; }
test "in the row's currency, and in its own" {
  shipment { product 8431, origin FR, entered 2025-06-01, value 1_000 EUR, steel_value 500, currency EUR }
  expect p = 55 USD;
  shipment { product 8431, origin FR, entered 2025-06-01, value 1_000, steel_value 500 USD, currency EUR }
  expect p = 50 USD;
  shipment { product 8431, origin FR, entered 2025-06-01, value 1_000, steel_value 500 }
  expect p = 50 USD;
}
