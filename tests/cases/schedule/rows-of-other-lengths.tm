jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1% //~ E0153 this row has 5 cells, and the header 9
0101.29.00,0,a,b,,1%,,9%,,,surplus //~ E0153 this row has 11 cells
0101.30.00,0,a,,1%,,9%,,
