// "A duty below zero is zero": a flat amount taken off.
jurisdiction US; currency USD;
program p { tariff * from * = 10% - 20 USD; }
test "never below" {
  shipment { product 0406, origin FR, entered 2025-06-30, value 1_000 USD }
  expect p = 80 USD;
  shipment { product 0406, origin FR, entered 2025-06-30, value 100 USD }
  expect p = 0 USD;
}
