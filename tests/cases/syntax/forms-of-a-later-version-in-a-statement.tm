jurisdiction US; currency USD;
program p {
  tariff list "a.csv" column hts8 from * = column rate;                         //~ E0010
  tariff list "a.csv" column hts8 from column origin = 10%;                     //~ E0010
  tariff 7208 from * = rates meursing by additional_code;                       //~ E0010
  tariff list "a.csv" column hts8 from * = 10% since column start;              //~ E0010
}
