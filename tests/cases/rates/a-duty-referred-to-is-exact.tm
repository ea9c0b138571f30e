// "A duty that a rate refers to is taken exact, before its rounding."
jurisdiction US; currency USD;
program mfn { tariff * from * = 33 1/3%; }
program triple { tariff * from * = mfn * 3; }
test "three times a third is the whole" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1 USD }
  expect mfn = 0.33 USD, triple = 1 USD, duty = 1.33 USD;
}
