jurisdiction US; currency USD;
program p {
  a: tariff 7208 from CN = 10% code 9903.01.25;      //~ E0402 neither goes before the other
  b: tariff 7208 from CN = 10%;
}
