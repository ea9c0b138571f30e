jurisdiction US; currency USD;

program steel {
  a: tariff 72 from * = 25% since 2025-03-12 through 2025-06-03;
  b: tariff 72 from * = 50% since 2025-06-05; //~ W0511 on 2025-06-04 neither this holds nor the one before
  tariff 73 from * = 25% since 2025-03-12 through 2025-06-03;
  tariff 73 from * = 50% since 2025-06-04;
}
