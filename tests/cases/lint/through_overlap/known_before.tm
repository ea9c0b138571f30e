jurisdiction US; currency USD;

program steel {
  tariff 72 from * = 25% since 2025-03-12 through 2025-06-04; //~ W0512 on 2025-06-04 the next holds already
  tariff 72 from * = 50% since 2025-06-04 announced 2025-03-12;
}
