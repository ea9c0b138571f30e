jurisdiction US; currency USD;
program p { tariff 7208 from * = 10%; } }           //~ E0004 closes nothing
tariff copper from * = 10% under p;                 //~ E0203 `copper`
