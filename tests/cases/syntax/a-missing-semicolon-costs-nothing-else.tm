jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10%                          //~ E0014
  tariff 7209 from * = 20%;
}
tariff 7210 from * = 10% under q;                   //~ E0204 `q`
