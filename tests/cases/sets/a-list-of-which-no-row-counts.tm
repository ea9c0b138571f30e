jurisdiction US; currency USD;
product a = list "annex.csv" column hts where kind = "4C";        //~ E0210
program p { tariff a from * = 10%; }
//- annex.csv
hts,kind
7208,4A
