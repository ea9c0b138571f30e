jurisdiction US; currency USD;
fact content: money;
program p { content: tariff 72 from * = 10%; }       //~ E0205 `content` is already the name of a fact
program q { p: tariff 72 from * = 10%; }             //~ E0205 `p` is already the name of a program
halt: pause p since 2025-01-01 until 2025-02-01;
halt: pause q since 2025-01-01 until 2025-02-01;     //~ E0205 `halt` is already the name of a statement
