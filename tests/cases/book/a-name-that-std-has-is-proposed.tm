jurisdiction US; currency USD;
program p {
  tariff steel from * = 10%;      //~ E0203 `steel`
  tariff 7208 from eu = 20%;      //~ E0203 `eu`
}
