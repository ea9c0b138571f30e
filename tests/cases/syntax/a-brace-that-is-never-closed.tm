jurisdiction US; currency USD;
program p {                                         //~ E0004 never closed
  tariff 7208 from * = 10%;
program q {
  tariff 7209 from * = 20%;
}
pause q.x since 2025-06-01;                         //~ E0204 `q.x`
