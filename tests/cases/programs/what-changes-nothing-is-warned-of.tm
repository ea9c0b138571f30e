jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 25%;
  tariff 7208 from * = 50% since 2025-06-04 until 2025-06-10;
  exempt 8471 from *;                                //~ W0311 exempts nothing
}
pause p 8471 since 2025-01-01;                       //~ W0311
resume p since 2024-01-01;                           //~ W0311
