jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 10% for 90 days;                                      //~ E0305 `for` counts from `since`
  tariff 7209 from * = 10% since 2025-01-01 until 2025-07-09 for 90 days;    //~ E0305 a second time
  tariff 7210 from * = 10% until 2025-07-09 through 2025-07-08;              //~ E0305 a second time
  tariff 7211 from * = 10% on 2025-07-09 since 2025-07-08;                   //~ E0305 `on` is a single day
  tariff 7212 from * = 10% since 9999-01-01 for 2 years;                     //~ E0305 9999
}
