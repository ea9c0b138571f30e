jurisdiction US; currency USD;
program p { tariff * from * = 10% under q; }      //~ E0313 stands in a program already
program q { tariff * from * = 10%; }
exempt 2709 from * under r;                       //~ E0204 `r`
