// What cannot be decided from the book is an error of the book.
jurisdiction US; currency USD;
program p { tariff 2204 from * = 35 EUR/hl; }    //~ E0302 no rate
