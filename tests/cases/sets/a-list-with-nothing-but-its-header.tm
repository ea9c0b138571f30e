jurisdiction US; currency USD;
product a = list "annex.csv" column hts;                          //~ E0210
program p { tariff a from * = 10%; }
//- annex.csv
hts,kind
