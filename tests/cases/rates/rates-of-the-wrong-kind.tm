// All typed by `check`.
jurisdiction US; currency USD;
fact flag_one: flag;
fact weight: quantity(kg);
program a { tariff 01 from * = 5% of flag_one; }            //~ E0301
program b { tariff 01 from * = 5% * flag_one; }             //~ E0301
program c { tariff 01 from * = 5 USD/l of weight; }         //~ E0303
program d { tariff 01 from * = 5% of weight; }              //~ E0301
program e { tariff 01 from * = 5% inclusive of nothing; }   //~ E0204
program f { tariff 01 from * = nothing - 2%; }              //~ E0204
program g { tariff 01 from * = 5% of steel; }               //~ E0211
