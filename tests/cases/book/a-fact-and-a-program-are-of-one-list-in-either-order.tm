jurisdiction US; currency USD;
program content { tariff 72 from * = 10%; }
fact content: money;                          //~ E0205 `content` is already the name of a program
fact freight: money;
program freight { tariff 73 from * = 10%; }   //~ E0205 `freight` is already the name of a fact
