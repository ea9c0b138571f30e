// Two rows of one list that no rule parts are ambiguous: each is shown where it stands.
jurisdiction US; currency USD;
program p {
  tariff list "rates.csv" column hts8 from CN = column rate;
}
//- rates.csv
hts8,rate
0101.21.00,5%        //~ E0402
0101.21.00,6%
0102.21.00,6%
0102.21.00,6%
