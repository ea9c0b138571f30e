jurisdiction US; currency USD;
product steel = 7208;
tariff steel from * = 5O%;                          //~ E0003
program p {
  tariff 7209 from = 10%;                           //~ E0003
  a: tariff 7210 from * = 10%;
  tarif 7211 from * = 10%;                          //~ E0005 `tarif`
  exempt 2709 form *;                               //~ E0003
  b: tariff 7212 from * = 10% since 2025-06-31;     //~ E0009
}
pause p.a since 2025-06-01;
pause p.c since 2025-06-01;                         //~ E0204 `p.c`
tariff copper from * = 10%;                         //~ E0203 `copper`
