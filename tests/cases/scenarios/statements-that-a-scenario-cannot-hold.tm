jurisdiction US; currency USD;
program p {
  a: tariff 72 from * = 25%;
  scenario inner { drop a; }                                              //~ E0350 cannot stand in a program
}
drop p.a;                                                                 //~ E0350 `drop` stands in a scenario
scenario s {
  jurisdiction US;                                                        //~ E0350 the head of a book cannot stand
  currency USD;                                                           //~ E0350
  use std.countries;                                                      //~ E0350 `use` cannot stand
  test "t" { shipment { product 7208 } expect duty = 0 USD; }             //~ E0350 a test cannot stand
  scenario deeper { drop p; }                                             //~ E0350 a scenario cannot stand in a scenario
  low: tariff 7208 from * = 1% under p;
  drop p.low;                                                             //~ E0351 `p.low` is the scenario's own
  drop p.hihg;                                                            //~ E0204 there is no program or label `p.hihg` to drop
  program p { tariff 73 from * = 5%; }                                    //~ E0205 `p` is already the name of a program
}
scenario s { drop p; }                                                    //~ E0205 `s` is already the name of a scenario
scenario base { drop p; }                                                 //~ E0205 `base` is the book without any scenario
scenario p;                                                               //~ E0015
                                                                          //~^ E0205 `p` is already the name of a program
test "t" { scenario laps shipment { product 7208 } expect duty = 0 USD; } //~ E0352 the book has no scenario `laps`
