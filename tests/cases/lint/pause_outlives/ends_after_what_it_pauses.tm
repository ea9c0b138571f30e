jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 25% since 2025-03-12 until 2025-07-09;
  b: tariff 73 from * = 25% since 2025-03-12 until 2025-07-09;
  c: tariff 74 from * = 25% since 2025-03-12 until 2025-07-09;
  pause a since 2025-06-01 until 2025-08-01; //~ W0513 this pause lasts until 2025-08-01, and what it pauses has ended on 2025-07-09
  pause b since 2025-06-01 until 2025-07-01;
  pause c since 2025-06-01 until 2025-08-01;
  extend c until 2025-12-01 announced 2025-06-01;
}
