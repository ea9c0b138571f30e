// Programs that no two others treat alike, slices of named facts, and what an unconditional exemption takes out.
jurisdiction US; currency USD;
fact copper_value: money;
program reciprocal { tariff * from * = 10%; }
program fentanyl { tariff * from CN, MX = 20%; }
program brazil { tariff * from BR = 40%; exempt 74 from BR; exempt 44 from BR; }
program cars { tariff 8703 from * = 25%; }
program trucks { tariff 8704 from * = 25%; }
program copper { tariff 74 from * = 50% of copper_value or value; }
program wood { tariff 44 from * = 10%; }
precedence cars over reciprocal, brazil entirely;
precedence cars over fentanyl from MX entirely;
precedence trucks over reciprocal, brazil, fentanyl entirely;
precedence copper over reciprocal;
precedence wood over reciprocal;
