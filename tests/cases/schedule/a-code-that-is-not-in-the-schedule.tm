// A product on no line has no rate, and that is not zero: it is needed, and other programs are reckoned all the same.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

program p { tariff * from * = 10%; }
test "no line" {
  shipment { product 0101.99.90, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs "0101.99.90 is not in hts.csv", mfn = empty, p = 100 USD, at_least = 100 USD, at_most = empty;
}
exempt * from CA under mfn;
test "what is exempt needs no line" {
  shipment { product 0101.99.90, origin CA, entered 2025-06-04, value 1_000 USD }
  expect mfn = 0 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
