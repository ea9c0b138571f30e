jurisdiction US; currency USD;
product a = list "annex.csv" column hts;
program p { tariff a from * = 10%; }
//- annex.csv
hts,note
7208,oil, crude       //~ E0153
7209,steel
