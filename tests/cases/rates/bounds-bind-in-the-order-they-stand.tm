// "A bound binds all that stands before it": the last has the last word.
jurisdiction US; currency USD;
program a { tariff * from * = 10% at most 100 USD at least 150 USD; }
program b { tariff * from * = 10% at least 150 USD at most 100 USD; }
test "which is last" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 5_000 USD }
  expect a = 150 USD, b = 100 USD;
}
