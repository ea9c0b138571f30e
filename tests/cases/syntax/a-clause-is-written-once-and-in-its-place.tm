jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10% since 2025-01-01 since 2025-02-01;       //~ E0006
  exempt * from CA overrides country;                               //~ E0007
  tariff 7209 from * = 10% entirely;                                //~ E0007
  tariff 7210 from * = 10% cite "A" cite "B";
}
