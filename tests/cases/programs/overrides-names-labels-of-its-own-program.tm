jurisdiction US; currency USD;
program p { a: tariff 7208 from * = 10%; halt: pause a since 2025-01-01 until 2025-02-01; }
program q {
  b: tariff 7208 from * = 10% overrides a;          //~ E0204 program `q` has no label `a` for `overrides`
  c: tariff 7209 from * = 10% overrides p.a;        //~ E0204 program `q` has no label `p.a`
  d: tariff 7210 from * = 10% overrides d;          //~ E0307 does not go before itself
  e: tariff 7211 from * = 10% overrides b keeps b;  //~ E0307 either goes before another or leaves it standing
  f: tariff 7212 from * = 10% overrides g;          //~ E0307 names tariffs
  g: pause b since 2025-01-01 until 2025-02-01;
  h: tariff 7213 from * = 10% keeps i;              //~ E0307 names tariffs
  i: exempt 7214 from *;
}
