// today 2025-06-20
jurisdiction US; currency USD;

program w {
  a: tariff 72 from * = 25% since 2025-03-12 until 2025-07-09; //~ W0516 this ends on 2025-07-09: in 19 days
  b: tariff 73 from * = 25% since 2025-03-12 until 2025-06-20;
  c: tariff 74 from * = 25% since 2025-03-12 until 2025-08-20;
  d: tariff 75 from * = 25% since 2025-03-12 through 2025-06-20; //~ W0516 today is its last day
  e: tariff 76 from * = 25% since 2025-03-12 until 2025-07-09;
  extend e until 2025-12-01 announced 2025-06-01;
  pause c since 2025-06-01 until 2025-07-01; //~ W0516 this pause ends on 2025-07-01
}
