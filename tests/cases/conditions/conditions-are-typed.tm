// "All typed by `check`."
jurisdiction US; currency USD;
fact postal: flag;
fact steel_value: money;
fact brix: number;
fact melted_in: country;
fact licences: codes;
fact maker: text;
program p {
  tariff 01 from * = 1% when value > 5;                       //~ E0301 money is compared with
  tariff 02 from * = 1% when value;                           //~ E0301 asks for yes or no
  tariff 03 from * = 1% when postal > 5 USD;                  //~ E0301
  tariff 04 from * = 1% when loaded before 5 USD;             //~ E0301
  tariff 05 from * = 1% when steel_value before 2025-01-01;   //~ E0301 asks for a day
  tariff 06 from * = 1% when brix in DE;                      //~ E0301
  tariff 07 from * = 1% when melted_in in 7208;               //~ E0208
  tariff 08 from * = 1% when maker has X;                     //~ E0301 asks for codes
  tariff 09 from * = 1% when stele_value > 5 USD;             //~ E0211
  tariff 10 from * = 1% when value + brix > 5 USD;            //~ E0301
  tariff 11 from * = 1% when quantity > 5;                    //~ E0301
  tariff 12 from * = 1% when value per kilo > 5 USD;          //~ E0216
  tariff 13 from * = 1% when maker > "A";                     //~ E0301
  tariff 14 from * = 1% when value > 5 EUR;                   //~ E0302
  tariff 15 from * = 1% when melted_in in ZZ;                 //~ E0206
  tariff 16 from * = 1% when licences in "A";                 //~ E0301
  tariff 18 from * = 1% when p > 5%;                          //~ E0211
}
