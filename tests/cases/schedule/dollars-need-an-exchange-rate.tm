jurisdiction EU = DE; currency EUR;
schedule mfn = hts "hts.csv"; //~ E0302
column2 RU;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,10¢/kg + 10%,,9%,,
