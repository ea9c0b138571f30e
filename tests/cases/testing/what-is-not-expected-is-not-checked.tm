// "what is not expected is not checked, except that a line which is `needs` or `error` fails a test that does not say so".
jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
program q { tariff * from * = 5%; }
test "one of two" { shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD } expect p = 10 USD }
test "nothing at all" { shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD } }
