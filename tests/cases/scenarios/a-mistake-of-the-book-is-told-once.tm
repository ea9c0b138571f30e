jurisdiction US; currency USD;
program p { a: tariff stel from * = 25%; }                                //~ E0203
scenario one { drop p.a; }
scenario two { tariff stl from * = 5% under p; }                          //~ E0203
