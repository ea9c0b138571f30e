//! A quantity is assumed with its unit; only nothing is the same in every unit.
jurisdiction US; currency USD;
assume quantity = 5; //~ E0301 5 has no unit
program p { tariff 22 from * = 10 ¢/l; }
