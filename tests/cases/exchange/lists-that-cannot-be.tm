jurisdiction US; currency USD;
exchange EUR = list "rates.csv" column rate since column from_date;
exchange list "rates.csv" column currency = column rate where currency = "XYZ";
exchange GBP = list "rates.csv" column rat;                                           //~ E0105 `rat`
exchange CHF = list "rates.csv" column rate where currency = "none";                  //~ E0210
exchange JPY = 0.007 USD by value;                                                    //~ E0301
exchange CAD = 0.70 USD by exported;                                                      //~ E0336
exchange CAD = 0.71 USD since 2025-01-01;
exchange AUD = 0.70 USD where a = "b";                                                //~ E0003
//- rates.csv
currency,rate,from_date
EUR,1.10,2025-01-01
EUR,1.11,2025-01-01             //~ E0311
EUR,"1,12",2025-02-01           //~ E0155 "1,12"
EUR,0,2025-03-01                //~ E0301
EUR,,2025-04-01                 //~ E0156
EUR,1.10,2025-13-01             //~ E0155 "2025-13-01"
XYZ,1.10,2025-05-01             //~ E0104
