jurisdiction US; currency USD;

program steel {
  a: tariff 72 from CN = 25% since 2025-01-01;
  tariff 72 from CN = 25% since 2025-03-01; //~ W0534 this says what another statement says already
  // Another law stood between, and this takes it back.
  tariff 73 from CN = 25% since 2025-01-01;
  tariff 73 from CN = 30% since 2025-02-01;
  tariff 73 from CN = 25% since 2025-03-01;
  // An act reaches one of them.
  b: tariff 74 from CN = 25% since 2025-01-01;
  c: tariff 74 from CN = 25% since 2025-03-01;
  repeal b since 2025-04-01 announced 2025-03-20;
}
