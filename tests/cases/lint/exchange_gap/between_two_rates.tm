// Days on which no rate of a pair holds.
jurisdiction GB; currency GBP;
exchange EUR = 0.84 GBP since 2025-05-01 until 2025-05-31; //~ W0555 on 2025-05-31 no rate of EUR and GBP holds
exchange EUR = 0.85 GBP since 2025-06-01 until 2025-07-01;
exchange EUR = 0.86 GBP since 2025-07-01 until 2025-08-01; //~ W0555 from 2025-08-01 to 2025-08-31 no rate of EUR and GBP holds
exchange GBP = 1.16 EUR since 2025-09-01;
exchange USD = list "rates.csv" column gbp since column start until column end;
exchange CHF = 0.9 GBP until 2025-01-01;
program p { tariff 72 from * = 5%; }
//- rates.csv
start,end,gbp
2025-01-01,2025-01-31,0.80 //~ W0555 on 2025-01-31 no rate of USD and GBP holds
2025-02-01,2025-03-01,0.79
2025-03-01,,0.78
