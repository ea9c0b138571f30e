jurisdiction US; currency USD;
fact code_a: text "A";
fact mode: one of vessel, air "Mode";
fact lot: number "Lot";
rates one by code_a { 7001 = 10%, "7001" = 12% };                       //~ E0332 `7001`
rates two by mode { air = 10%, truck = 12% };                           //~ E0333 never `truck`
rates three by lot { 1 = 10%, x = 12% };                                //~ E0333 `x`
rates four by value { 1 = 10%, else = 12% };                            //~ E0333 `value`
rates five by code_a { a = rates six by code_a };
rates six by code_a { a = rates five by code_a };                       //~ E0209
rates seven by code_a { a = 5%, else = 6%, else = 7% };                 //~ E0332 every other key
rates code_a by code_a { a = 5% };                                      //~ E0205
rates eight by code_a list "e.csv" column key = column rate;
rates nine by origin { CN = 1%, eu = 2% };                              //~ E0206
program p {
  tariff 01 from * = rates one by code_a;
  tariff 02 from * = rates oen by code_a;                               //~ E0331 `oen`
  tariff 03 from * = rates ten by lot;                                  //~ E0333 `lot`
  tariff 04 from * = rates ten by code_b;                               //~ E0211
}
rates ten by code_a { a = 5% };
//- e.csv
key,rate
1,5%
,6%                                                                     //~ E0156 no key
2,six                                                                   //~ E0204
1,7%                                                                    //~ E0332
