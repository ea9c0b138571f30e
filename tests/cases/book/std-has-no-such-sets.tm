jurisdiction US; currency USD;
use std.country;                  //~ E0107 `std.country`
program p { tariff 7208 from * = 10%; }
