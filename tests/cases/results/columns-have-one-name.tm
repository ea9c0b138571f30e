// "A program may not take the name of a column".
jurisdiction US; currency USD;
program total { tariff 72 from * = 10%; }      //~ E0215
program codes { tariff 72 from * = 10%; }      //~ E0215
