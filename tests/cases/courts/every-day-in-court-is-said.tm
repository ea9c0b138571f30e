jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r strikes p;                                                             //~ E0342 on which day it was given
ruling s on 2025-05-28 strikes p;
stay s;                                                                         //~ E0342 since which day
affirm s;                                                                       //~ E0342 `affirm`
final s since 2025-07-31;                                                       //~ E0342 `final`
reverse s;                                                                      //~ E0342 `reverse`
vacate s on 2025-05-27;                                                         //~ E0345 had not been given yet
stay s since 2025-06-10 until 2025-06-10;                                       //~ E0304 no day
