// Two parts of one sort in a sum.
jurisdiction US; currency USD;
fact case_value: money;
program p {
  tariff 0401 from * = 5% + 3%; //~ W0558 two percentages of the same value
  tariff 0402 from * = 4.4 ¢/kg + 10% + 2 USD/t; //~ W0558 two amounts for the same unit
  tariff 0403 from { DE = 5%, FR = 5% + 1 USD/kg, IT = 2 USD each + 1 USD each }; //~ W0558 two amounts
  tariff 0404 from * = 4.4 ¢/kg + 10%;
  tariff 9101 from * = 1.53 USD each + 6.25% of case_value + 3%;
  tariff 9102 from * = 10% - 2%;
  tariff 9103 from * = 5% at least 3% + 1 USD/kg;
  tariff list "rates.csv" column code from * = column rate + 3%;
}
//- rates.csv
code,rate
9201,5%
9202,6%
