// "any other data error only where an amount or a control hangs on it".
jurisdiction US; currency USD;
fact steel_value: money;
program p { tariff 72 from * = 50% of steel_value; tariff 73 from * = 10%; }
test "steel beyond the value" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 2_000 USD }
  expect status error, p = empty, duty = empty, total = empty, at_least = empty;
  shipment { product 7308, origin CN, entered 2025-06-30, value 1_000 USD, steel_value 2_000 USD }
  expect status ok, p = 100 USD;
}
