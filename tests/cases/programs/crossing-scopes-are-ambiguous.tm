jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 10%;      //~ E0402 neither goes before the other
  b: tariff 7208 from * = 20%;
}
