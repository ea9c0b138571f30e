jurisdiction US; currency USD;

program steel {
  a: tariff 72 from * = 25% since 2025-03-12 until 2025-06-03; //~ W0510 on 2025-06-03 neither this holds nor the next
  b: tariff 72 from * = 50% since 2025-06-04;
  // Two days are no slip of one.
  tariff 73 from * = 25% since 2025-03-12 until 2025-06-02;
  tariff 73 from * = 50% since 2025-06-04;
  // A third holds in between.
  tariff 74 from * = 25% since 2025-03-12 until 2025-06-03;
  tariff 74 from * = 30% since 2025-05-01 until 2025-07-01;
  tariff 74 from * = 50% since 2025-06-04;
  // Other goods.
  tariff 75 from * = 25% since 2025-03-12 until 2025-06-03;
  tariff 7502 from * = 50% since 2025-06-04;
  exempt 72 from CA since 2025-04-01 until 2025-04-30; //~ W0510 on 2025-04-30 neither this holds nor the next
  exempt 72 from CA since 2025-05-01;
}
