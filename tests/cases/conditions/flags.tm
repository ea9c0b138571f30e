// A flag is a condition; yes/no, true/false, 1/0, y/n in any case.
jurisdiction US; currency USD;
fact postal: flag "Sent by post";
program p { tariff * from * = 10% when postal; }
program q { tariff * from * = 10% when not postal; }
test "ways to say yes and no" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal yes }
  expect p = 10 USD, q = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal TRUE }
  expect p = 10 USD, q = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal 1 }
  expect p = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal Y }
  expect p = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal No }
  expect p = 0 USD, q = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal false }
  expect q = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal 0 }
  expect q = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, postal n }
  expect q = 10 USD;
}
test "unknown" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD }
  expect status needs postal, p = empty, q = empty, at_least = 10 USD, at_most = 10 USD;
}
