jurisdiction US;
currency USD;
jurisdiction CN;      //~ E0103 the book is already the law of US
currency CNY;         //~ E0103 the book already reckons in USD
program p { tariff 7208 from * = 10%; }
