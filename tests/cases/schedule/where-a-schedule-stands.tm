jurisdiction US; currency USD;
program a lowest {} //~ E0322 chooses among its own columns
schedule a = hts "hts.csv";
program b { schedule b = hts "hts.csv"; } //~ E0322 a schedule is a program
fact c: money;
schedule c = hts "hts.csv"; //~ E0205
schedule duty = hts "hts.csv"; //~ E0215
column2 RU;
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
