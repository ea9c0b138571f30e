jurisdiction US;      //~ E0102
program p { tariff 7208 from * = 10%; }
