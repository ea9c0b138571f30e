// None of the products is on a line that the schedule lists.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
program p {
  tariff 7208.10.1599 from * = 25%; //~ W0551 no product of this tariff is on a line
  tariff 7208.10.1599, 7208.10.1510 from CN = 26%;
  tariff 8471.30.01 from * = 5%;
  exempt 7208.10.60 from GB; //~ W0551 no product of this exemption
}
steel: license 7208.10.60, 7208.10.1520 to *; //~ W0551 no product of this control
machines: ban 8471 from KP;
//- hts.csv
code,general,special,column2
7208.10.15,Free,,20%
7208.10.15.10,,,
7208.10.15.30,,,
7208.10.30,Free,,20%
