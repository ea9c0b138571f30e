// Declared once; no built-in name, no unknown unit.
jurisdiction US; currency USD;
fact content: money;
fact content: number;             //~ E0205
fact net_weight: quantity(kilo);  //~ E0216
