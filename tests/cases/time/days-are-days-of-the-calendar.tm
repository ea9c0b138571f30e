jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10% since 2025-02-30;                          //~ E0009
  tariff 7209 from * = 10% since 04/06/2025;                          //~ E0009
  tariff 7210 from * = 10% each year 13-01 through 04-30;             //~ E0016
  tariff 7211 from * = 10% each year 02-29 through 03-01;
}
