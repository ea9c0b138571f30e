// "Units: kg, g, t, …, and what a book declares".
jurisdiction US; currency USD;
program p { tariff 7208 from * = 5 USD/kilo; }   //~ E0216 there is no unit `kilo`
