jurisdiction US; currency USD;
product SteelGoods = 7208;                          //~ E0012
program my-program { tariff 7208 from * = 10%; }    //~ E0003
program since { tariff 7208 from * = 10%; }         //~ E0012 `since` is a word of the language
Label: pause p since 2025-01-01;                    //~ E0012
program p { tariff 7208 from * = 10%; }
