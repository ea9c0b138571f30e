jurisdiction US; currency USD;
rounding to 0.001 USD; //~ E0363 multiples
rounding mfn to 1 EUR; //~ E0363 in USD
rounding p up;
rounding p down; //~ E0205 said twice
program p { tariff * from * = 10%; }
program mfn { tariff * from * = 10%; }
rounding half; //~ E0363 which way a half
