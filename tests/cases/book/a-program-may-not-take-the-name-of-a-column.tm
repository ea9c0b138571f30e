jurisdiction US; currency USD;
program total { tariff 7208 from * = 10%; }       //~ E0215 results have a column `total`
program codes { tariff 7208 from * = 10%; }       //~ E0215 results have a column `codes`
product duty = 7208;
tariff duty from * = 10%;                         //~ E0215 results have a column `duty`
