jurisdiction US; currency USD;
fee a = 1% of value + b; //~ E0361 circle
fee b = 1% of value + a;
fee c = 1% of value + fees; //~ E0361 from itself
tax d on * = 100% of value + d; //~ E0361 below 100%
program p { tariff 01 from * = 5% inclusive of a; } //~ E0361 comes after duties
