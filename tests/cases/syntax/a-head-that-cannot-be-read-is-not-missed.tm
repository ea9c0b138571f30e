jurisdiction "US";                 //~ E0003
currency US Dollar;                //~ E0003
program p { tariff 7208 from * = 10%; }
