jurisdiction US; currency USD;
country club = NO, CH;
program p { tariff 72 from list "rates.csv" column where = column rate; }
//- rates.csv
where,rate
club,20%
clup,5% //~ E0155 "clup" is not a country
