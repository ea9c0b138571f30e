jurisdiction US; currency USD;
program p {
  a: tariff 7208.10 from * = 10% since 2025-01-01;      //~ E0401 go before each other in a circle
  b: tariff 7208 from * = 20% since 2025-01-01 overrides c;
  c: tariff 7208.10.15 from * = 30% since 2025-01-01;
}
