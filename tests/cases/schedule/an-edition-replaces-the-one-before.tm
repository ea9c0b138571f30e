// Of several editions the one of the latest `since` holds, whole: a line that it leaves out is gone.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
second: schedule mfn = hts "hts2.csv" since 2026-01-01 announced 2025-12-15;
column2 RU;
pause mfn.second since 2026-03-01 until 2026-04-01;
test "each in its time" {
  shipment { product 0101.21.00, origin DE, entered 2025-12-31, value 1_000 USD }
  expect mfn = 10 USD;
  shipment { product 0101.21.00, origin DE, entered 2026-01-01, value 1_000 USD }
  expect mfn = 30 USD;
  shipment { product 0101.29.00, origin DE, entered 2026-01-01, value 1_000 USD }
  expect status needs "0101.29.00 is not in hts2.csv";
}
test "what an edition had displaced comes back while it is paused" {
  shipment { product 0101.21.00, origin DE, entered 2026-03-15, value 1_000 USD }
  expect mfn = 10 USD;
}
test "as it was known" {
  known on 2025-12-01
  shipment { product 0101.21.00, origin DE, entered 2026-01-01, value 1_000 USD }
  expect mfn = 10 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
0101.29.00,0,b,,2%,,9%,,
//- hts2.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,3%,,9%,,
