// Amounts for each unit of goods that are reported in other units.
jurisdiction US; currency USD;
fact net_weight: quantity(kg);
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;
program p {
  tariff 8703.23.01 from * = 100 USD/t; //~ W0556 this rate counts in kg, and the lines of its goods are reported in No.
  tariff 8703.23.02 from * = 100 USD/t of net_weight;
  tariff 8703.24 from CN = 1 USD/kg;
  tariff 8704 from * = 5 USD each;
  tariff 8705 from * = 1 USD/kg;
  tariff 8706 from * = 1 USD/kg;
}
//- hts.csv
code,units,general,special,column2
8703.23.01,No.,2.5%,,10%
8703.23.02,No.,2.5%,,10%
8703.24.01,"No.,kg",2.5%,,10%
8704.10.10,No.,25%,,25%
8705.10.00,X,Free,,25%
8706.00.03,,Free,,25%
