jurisdiction US; currency USD;
program p {
  tariff 7712 from * = 10%;           //~ E0202 no chapter 77
  tariff 0012 from * = 10%;           //~ E0202 no chapter 00
  tariff 9903.88 from * = 10%;
}
