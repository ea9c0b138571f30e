// Cars and trucks go before both tariffs by country; wood only before one of them.
jurisdiction US; currency USD;
program reciprocal { tariff * from * = 10% since 2025-04-05; }
program brazil { tariff * from BR = 40% since 2025-08-06; }
program ended { tariff * from * = 1% since 2020-01-01 until 2021-01-01; }
program elsewhere { tariff 87 from * = 1%; }
program cars { tariff 8703 from * = 25% since 2025-04-03; }
program trucks { tariff 8704 from * = 25% since 2025-11-01; }
program wood { tariff 44 from * = 10% since 2025-10-14; }
program fentanyl { tariff * from CN = 20%; }
precedence cars over reciprocal, brazil, ended, elsewhere entirely;
precedence trucks over reciprocal, brazil, ended, elsewhere entirely;
precedence wood over reciprocal since 2025-10-14 entirely; //~ W0544 `wood` goes before `reciprocal` and not before `brazil`
