jurisdiction US; currency USD;
use "a.tm";
program p { tariff 7208 from * = 10%; }
//- a.tm
use "b.tm";
//- b.tm
use "a.tm";     //~ E0106 a.tm is used by a file that it uses itself
