jurisdiction US; currency USD;
product a = b, 7208;
product b = a;            //~ E0209 `a` is made of itself
program p { tariff a from * = 10%; }
