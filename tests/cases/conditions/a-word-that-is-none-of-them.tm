// "any other value of a `one of` is a data error"; in a book it is an error of the book.
// no tests
jurisdiction US; currency USD;
fact mode: one of vessel, air, truck "How it came";
program p { tariff * from * = 1% when mode = boat; }          //~ E0301 never `boat`
program q { tariff * from * = 1% when mode in air, train; }   //~ E0301 never `train`
test "x" { shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, mode train } expect p = 0 USD; }   //~ E0312
