jurisdiction US; currency USD;
use std.countries;
use std.us.metals; //~ W0526 no set of `std.us.metals` is named in this book

program w {
  tariff 72 from eu = 25%;
}
