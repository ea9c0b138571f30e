// "Programs referring in circles → error": where and when the statements meet.
jurisdiction US; currency USD;
program a { tariff 01 from * = 5% inclusive of b; }       //~ E0404 wait for each other
program b { tariff 01 from * = 5% inclusive of a; tariff 02 from * = 5%; }
program c { tariff 03 from * = 5% inclusive of d; }
program d { tariff 04 from * = 5% inclusive of c; tariff 05 from * = 5%; }
