jurisdiction US; currency USD;
program value { tariff 72 from * = 10%; }               //~ E0205 `value` is already the name of a fact
program p { origin: tariff 73 from * = 10%; }           //~ E0205 `origin` is already the name of a fact
quantity: license 74 to CN;                             //~ E0205 `quantity` is already the name of a fact
