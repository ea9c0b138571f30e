// `column C` is a cell of the one list that its statement reads.
jurisdiction US; currency USD;
fact weight: quantity(kg) "Weight";
product annex = list "a.csv" column hts8;
program p {
  tariff 7208 from * = column rate;                                              //~ E0330 `column rate`
  tariff annex from * = 5% + column rate;                                        //~ E0330
  tariff 7209 from column origin = 5%;                                           //~ E0330
  tariff 7210 from * = 5% since column start;                                    //~ E0330
  tariff 7211 from * = 5% when claims column claim;                              //~ E0330
  tariff 7212 from * = 5% when weight > column min;                              //~ E0330
  tariff list "a.csv" column hts8, 7213 from * = column rate;                    //~ E0330 not clear
  tariff list "a.csv" column hts8 from list "a.csv" column origin = column rate; //~ E0330 not clear
  tariff list "a.csv" column hts8 from * = column rat;                           //~ E0105 no column `rat`
}
pause p since column start;                                                      //~ E0330
//- a.csv
hts8,rate,origin,start,claim,min
7207,5%,CN,,,
