// Rows beneath wider rows of the same list that say the same otherwise.
jurisdiction US; currency USD;
product annex = list "annex.csv" column code;
product parts = list "groups.csv" column code;
program p {
  tariff annex, parts from * = 25%;
  tariff list "rates.csv" column code from CN = column rate since column start;
}
//- annex.csv
code
7208
7208.10 //~ W0552 the row `7208` holds `7208.10` already
7208.10.15 //~ W0552 the row `7208` holds `7208.10.15` already
7209.10
//- groups.csv
code,group
8471,first
8471.30,second
"8472","first"
"8472.10",first //~ W0552 the row `8472` holds `8472.10` already
//- rates.csv
code,rate,start
0101,5%,2025-01-01
0101.21,5%,2025-01-01 //~ W0552 the row `0101` holds `0101.21` already
0101.29,6%,2025-01-01
0101.30,5%,2025-02-01
0102,5%,2025-01-01
0102,5%,2025-01-01 //~ W0552 `0102` stands in this list twice
