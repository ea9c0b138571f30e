jurisdiction US; currency USD;
program a { tariff * from * = 5%; }
program b { tariff * from CN = 10%; }
precedence a over b;      //~ E0404 programs `a` and `b` wait for each other
precedence b over a 8471;
