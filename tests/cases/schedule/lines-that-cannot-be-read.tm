// "A schedule row that cannot be read at all is an error at its file, line and column"; all are told in one run.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
101.21.00,0,a,,1%,,9%,, //~ E0161 a leading zero may be lost
0101.21.00,0,a,,1%,,9%,,
1.01E+07,0,a,,1%,,9%,, //~ E0161 through a spreadsheet
n/a,0,a,,1%,,9%,, //~ E0161 digits and dots
0101.29.00,,a,,1%,,9%,, //~ E0161 no indent
0101.30.00,0,"a,,1%,,9%,, //~ E0154 never closed
