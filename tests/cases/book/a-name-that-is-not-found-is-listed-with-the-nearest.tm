jurisdiction US; currency USD;
product derivatives = 8431.31;
program reciprocal { country: tariff * from * = 10%; }
tariff derivative from * = 25% under reciprocal;        //~ E0203 `derivative`
pause reciprocl since 2025-04-10;                       //~ E0204 `reciprocl` to pause
pause reciprocal.contry since 2025-04-10;               //~ E0204 `reciprocal.contry` to pause
pause country since 2025-04-10;                         //~ E0204 `country` to pause
