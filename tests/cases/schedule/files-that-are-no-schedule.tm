jurisdiction US; currency USD;
schedule a = hts "a.csv" since 2025-01-01;
schedule b = hts "b.csv" since 2025-01-01;
schedule c = hts "none.csv" since 2025-01-01; //~ E0150 no such file
schedule d = hts "d.csv" since 2025-01-01;
column2 RU;
//- a.csv
code,rate //~ E0160 has no column `general`, `special`, `column2`
0101,1%
//- b.csv
HTS Number,Indent,Unit of Quantity,General Rate of Duty,Special Rate of Duty //~ E0160 has no column `Column 2 Rate of Duty`
0101,0,,1%,
//- d.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties //~ E0161 no line with a code
,0,a,,,,,,
