jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10% cite "Proclamation 9705;    //~ E0004 no closing
  tariff 7209 from * = 10%;
}
tariff copper from * = 10% under p;                    //~ E0203 `copper`
