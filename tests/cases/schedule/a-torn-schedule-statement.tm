jurisdiction US; currency USD;
schedule mfn = "hts.csv"; //~ E0003
schedule mfn hts "hts.csv"; //~ E0003
schedule mfn = hts; //~ E0003
schedule = hts "hts.csv"; //~ E0003
schedule mfn = hts "hts.csv" when value > 5 USD; //~ E0007
schedule mfn = hts "hts.csv" since 2025-01-01 since 2026-01-01; //~ E0006
column2; //~ E0003
column2 Russia; //~ E0203
column2 RU, XX; //~ E0206
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
