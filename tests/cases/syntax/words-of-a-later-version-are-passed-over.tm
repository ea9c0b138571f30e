jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10%;
  quota beef: 0201 from AR = 4% for 20_000 t per calendar year;                 //~ E0010 `quota`
}
rates meursing by additional_code { 7001 = 10 EUR/100 kg }                      //~ E0010 `rates`
rounding p per entry to 1 USD half up;                                          //~ E0010 `rounding`
unit pf_liter;                                                                  //~ E0010 `unit`
tax vat on * = 20% of value + duties;                                           //~ E0010 `tax`
fee mpf = 0.3464% at least 32.71 USD at most 634.62 USD per entry;              //~ E0010 `fee`
ruling vos "V.O.S." by "Court" on 2025-05-28 strikes p since 2025-06-07;        //~ E0010 `ruling`
stay vos since 2025-05-29;                                                      //~ E0010 `stay`
affirm vos on 2025-07-31;                                                       //~ E0010 `affirm`
final vos on 2025-07-31;                                                        //~ E0010 `final`
reverse vos on 2025-07-31;                                                      //~ E0010 `reverse`
vacate vos on 2025-07-31;                                                       //~ E0010 `vacate`
scenario lapse "The pause ends" { drop p; tariff nothing from * = 10%; }        //~ E0010 `scenario`
tariff copper from * = 10% under p;                                             //~ E0203 `copper`
