// A test's shipment names facts as a file's header does, each with a value of its kind.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
test "a" { shipment { product 7208, origin CN, entered 2025-06-10, worth 100 USD } expect p = 10 USD }          //~ E0211
test "b" { shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD } expect r = 10 USD }          //~ E0312 no column `r`
test "c" { shipment { product 7208, origin ZZ, entered 2025-06-10, value 100 USD } expect p = 10 USD }          //~ E0312
test "d" { shipment { product 7208, origin CN, entered 2025-06-31, value 100 USD } expect p = 10 USD }          //~ E0312
test "e" { shipment { product 7208, origin CN, entered 2025-06-10, value -100 USD } expect p = 10 USD }         //~ E0312
test "f" { shipment { product 7208, origin CN, origin CA, entered 2025-06-10, value 1 USD } expect p = 10 USD } //~ E0312 said twice
test "g" { expect p = 10 USD }                                                                                  //~ E0312 no shipment
test "h" { shipment { product 7208, origin CN, entered 2025-06-10, value 1 USD } expect control steel }         //~ E0312
test "i" { shipment { product 720, origin CN, entered 2025-06-10, value 1 USD } expect p = 1 USD }              //~ E0312
test "k" { shipment { product 7208, origin CN, entered 2025-06-10, value 1 USD } expect p = 1 EURO }            //~ E0003
test "m" { shipment { product 7208, origin CN, entered 2025-06-10, value 1 USD } expect p = 1 XYZ }             //~ E0104
test "n" { shipment { product 7208, origin CN, entered 2025-06-10, value 1 USD, meets "a; not a" } }            //~ E0312 yes and with no
