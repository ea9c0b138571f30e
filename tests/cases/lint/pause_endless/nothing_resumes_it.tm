jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 25% since 2025-03-12;
  b: tariff 73 from * = 25% since 2025-03-12;
  c: tariff 74 from * = 25% since 2025-03-12;
  pause a since 2025-06-01; //~ W0514 this pause has no end
  pause b since 2025-06-01;
  resume b since 2025-09-01;
  pause c since 2025-06-01 until 2025-08-01;
}
