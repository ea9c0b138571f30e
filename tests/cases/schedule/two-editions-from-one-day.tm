jurisdiction US; currency USD;
schedule mfn = hts "hts.csv";
schedule mfn = hts "hts.csv" until 2026-01-01; //~ E0321 two editions
column2 RU;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
