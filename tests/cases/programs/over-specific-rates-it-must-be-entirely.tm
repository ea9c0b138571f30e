jurisdiction US; currency USD;
program a { tariff 8703 from * = 25%; }
program beer { tariff 2203 from * = 8 ¢/l; }
program flat { tariff * from * = 100 USD; }
program c { tariff * from * = 10%; }
precedence a over beer;                    //~ E0308 `beer`
precedence a over flat;                    //~ E0308 `flat`
precedence a over beer entirely;
precedence a over c;
precedence a over a;                       //~ E0307 cannot go before itself
