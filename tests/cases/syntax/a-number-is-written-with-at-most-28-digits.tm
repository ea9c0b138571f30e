jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 0.33333333333333333333333333333333%;         //~ E0008
  tariff 7209 from * = 33 1/3%;
}
