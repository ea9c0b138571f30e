// "A duty below zero is zero": once, for the finished duty, never for a part of a sum: `mfn - 5% + 3%` on mfn 1% is 0, not 3%.
jurisdiction US; currency USD;
program mfn { tariff * from * = 1%; }
program off { tariff * from * = mfn - 5% + 3%; }
program less { tariff * from * = 1% - 5% + 10%; }
test "once" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1_000 USD }
  expect mfn = 10 USD, off = 0 USD, less = 60 USD;
}
