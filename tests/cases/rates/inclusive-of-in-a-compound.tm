// "A duty that a rate refers to is taken exact": in a sum and in a bound.
jurisdiction US; currency USD;
program mfn { tariff * from * = 3%; }
program sum { tariff * from * = mfn + 2%; }
program capped { tariff * from * = 10% at most mfn + 5%; }
program best { tariff * from * = min(mfn, 20 USD); }
test "three" {
  shipment { product 0406, origin FR, entered 2025-06-30, value 1_000 USD }
  expect mfn = 30 USD, sum = 50 USD, capped = 80 USD, best = 20 USD;
}
