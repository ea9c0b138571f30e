// "an inner jurisdiction's replaces the outer's there"
jurisdiction US; currency USD;
fact postal: flag;
assume postal = no;
program p { tariff * from * = 10% when not postal; }
jurisdiction CA {
  currency CAD;
  exchange USD = 1.37 CAD;
  assume postal = yes;
  program q { tariff * from * = 5% when postal; }
}
jurisdiction MX {
  program r { tariff * from * = 5% when postal; }
}
test "no in the US, yes in Canada" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD }
  expect p = 10 USD, assumed postal;
  shipment { product 7208, origin CN, destination CA, entered 2025-06-30, value 100 USD }
  expect CA.q = 6.85 CAD, assumed postal;
}
test "the outer one's where the inner says nothing" {
  shipment { product 7208, origin CN, destination MX, entered 2025-06-30, value 100 USD }
  expect MX.r = 0 USD, assumed postal;
}
