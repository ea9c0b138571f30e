jurisdiction US; currency USD;
product steel = 7208;
product steel = 7209;               //~ E0205 the set `steel` is said twice
country steel = DE;                 //~ E0205 the set `steel` is said twice
fact content: money;
fact content: money;                //~ E0205 `content`
program content { tariff 72 from * = 10%; }   //~ E0205 `content` is already the name of a fact
program p { tariff 72 from * = 10%; }
program p { tariff 73 from * = 10%; }         //~ E0205 `p` is already the name of a program
