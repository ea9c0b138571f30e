// "Programs referring in circles → error": the shortest circle.
jurisdiction US; currency USD;
program t { tariff 01 from * = 5% inclusive of t; tariff 02 from * = t - 1%; }   //~ E0404
