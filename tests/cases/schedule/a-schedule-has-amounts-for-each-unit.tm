// "over a program with specific rates it must be `entirely`"
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
program steel { tariff 72 from * = 25%; }
precedence steel over mfn; //~ E0308
precedence mfn over steel;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1¢/kg,,9%,,
