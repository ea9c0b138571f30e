// "no rate is a data error, not a guess", and "any other data error only where an amount or a control hangs on it".
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-02-01 until 2025-03-01;
program p { tariff 17 from * = 10%; tariff 18 from * = 5 USD each; tariff 19 from * = 1 EUR each; }
test "before the first, after the last, and another currency" {
  shipment { product 1701, origin FR, entered 2025-01-31, value 1_000 EUR }
  expect status error, p = empty, total = empty;
  shipment { product 1701, origin FR, entered 2025-02-28, value 1_000 EUR }
  expect p = 110 USD;
  shipment { product 1701, origin FR, entered 2025-03-01, value 1_000 EUR }
  expect status error;
  shipment { product 1701, origin FR, entered 2025-02-28, value 1_000 CHF }
  expect status error;
  shipment { product 1901, origin FR, entered 2025-03-01, value 1_000 USD, quantity 1 each }
  expect status error;
}
test "where nothing hangs on the value it is not converted" {
  shipment { product 1801, origin FR, entered 2025-01-31, value 1_000 EUR, quantity 2 each }
  expect p = 10 USD;
  shipment { product 2001, origin FR, entered 2025-01-31, value 1_000 CHF }
  expect p = 0 USD;
}
