// Of a line that may be in more ways than are followed, 5,000, nothing is said to be sure: every fact that was asked is named, and every
// assumption that was used.
jurisdiction US;
currency USD;
fact a1: flag;
fact a2: flag;
fact a3: flag;
fact a4: flag;
fact a5: flag;
fact a6: flag;
fact a7: flag;
fact a8: flag;
fact a9: flag;
fact a10: flag;
fact a11: flag;
fact a12: flag;
fact a13: flag;
fact b: flag;
assume b = no;
program p1 {
  tariff * from * = 1% when a1;
}
program p2 {
  tariff * from * = 2% when a2;
}
program p3 {
  tariff * from * = 3% when a3;
}
program p4 {
  tariff * from * = 4% when a4;
}
program p5 {
  tariff * from * = 5% when a5;
}
program p6 {
  tariff * from * = 6% when a6;
}
program p7 {
  tariff * from * = 7% when a7;
}
program p8 {
  tariff * from * = 8% when a8;
}
program p9 {
  tariff * from * = 9% when a9;
}
program p10 {
  tariff * from * = 10% when a10;
}
program p11 {
  tariff * from * = 11% when a11;
}
program p12 {
  tariff * from * = 12% when a12;
}
program p13 {
  tariff * from * = 13% when a13;
}
program q {
  tariff * from * = 1% when b;
}
test "thirteen flags" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD }
  expect status needs a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, assumed b, at_least = empty,
         at_most = empty, p1 = empty, q = empty;
}
test "two of them" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, a3 yes, a4 yes, a5 yes, a6 yes, a7 yes, a8 yes,
             a9 yes, a10 yes, a11 yes, a12 yes, a13 yes }
  expect status needs a1, a2, p3 = 3 USD, q = 0 USD, assumed b, at_least = 88 USD, at_most = 91 USD;
}
