// "a rate may be multiplied by any `number` fact, a product below zero is a data error".
jurisdiction GB; currency GBP;
fact brix: number "Degrees Brix";
program juice { tariff 2009 from * = 2% * brix; }
test "below zero" {
  shipment { product 2009.11, origin BR, entered 2025-06-04, value 100 GBP, brix -1 }
  expect status error, juice = empty, total = empty;
}
test "only where an amount hangs on it" {
  shipment { product 2010, origin BR, entered 2025-06-04, value 100 GBP, brix -1 }
  expect status ok, juice = 0 GBP;
}
test "a value that would make the line an error is not possible" {
  shipment { product 2009.11, origin BR, entered 2025-06-04, value 100 GBP }
  expect status needs brix, at_least = 0 GBP, at_most = empty;
}
