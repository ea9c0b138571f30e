jurisdiction US; currency USD;
product a = list "annex.csv" column hts since column day;
product b = list "annex.csv" column code where kind = "x";     //~ E0105 no column `code` //~ E0105 no column `kind`
program p { tariff a from * = 10%; tariff b from * = 10%; }
//- annex.csv
hts,day
7208.1,2025-01-01     //~ E0201
7209,01/02/2025       //~ E0105 is not a day
7712,2025-01-01       //~ E0202
,2025-01-01           //~ E0105 no code
