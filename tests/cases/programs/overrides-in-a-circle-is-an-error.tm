jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 10% overrides b;           //~ E0307 circle
  b: tariff 7208 from * = 20% overrides c;
  c: tariff 7208 from CN = 30% overrides a;
}
