jurisdiction US; currency USD;
program reciprocal;                                 //~ E0015
tariff 7208 from * = 10% under reciprocal;
