// A tariff beside the lines of a schedule is refused: nothing would say which of the two holds.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
tariff 0101 from CN = 5% under mfn; //~ E0320 `mfn` is a schedule
program mfn {
  tariff 0102 from CN = 5%; //~ E0320
  exempt 0103 from CN;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
