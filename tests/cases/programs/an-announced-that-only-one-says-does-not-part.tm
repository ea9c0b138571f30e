jurisdiction US; currency USD;
program p {
  a: tariff 7208 from CN = 10% since 2025-04-09 announced 2025-04-02;      //~ E0402 neither goes before the other
  b: tariff 7208 from CN = 20% since 2025-04-09;
}
