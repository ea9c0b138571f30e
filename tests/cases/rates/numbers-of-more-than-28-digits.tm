// "a number written with more than 28 digits is an error".
jurisdiction US; currency USD;
program p { tariff 01 from * = 0.00000000000000000000000000001%; }    //~ E0008
