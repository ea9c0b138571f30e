// "`mfn - 2%` takes two points of the base off, `mfn * 50%` is half."
jurisdiction US; currency USD;
program mfn { tariff 01 from * = 10%; tariff 02 from * = 1%; }
program off { tariff * from * = mfn - 2%; }
program half { tariff * from * = mfn * 50%; }
test "off and half" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1_000 USD }
  expect off = 80 USD, half = 50 USD;
}
test "below zero is zero" {
  shipment { product 0201, origin JP, entered 2025-09-04, value 1_000 USD }
  expect off = 0 USD, half = 5 USD;
}
