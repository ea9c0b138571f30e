jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10% since 2025-06-04 until 2025-06-04;                          //~ E0304 holds no day
  tariff 7209 from * = 10% since 2025-06-04 through 2025-06-03;                        //~ E0304 holds no day
  tariff 7210 from * = 10% since 2025-06-04 for 0 days;                                //~ E0304 holds no day
  tariff 7211 from * = 10% since 2025-06-04 when entered before 2025-06-04;            //~ E0304 no day is left
  tariff 7212 from * = 10% since 2025-06-04 through 2025-06-04;
  tariff 7213 from * = 10% each year 04-01 through 04-30 since 2025-05-01 until 2026-04-01;   //~ E0304
}
pause p since 2025-06-04 until 2025-06-01;                                             //~ E0304 holds no day
