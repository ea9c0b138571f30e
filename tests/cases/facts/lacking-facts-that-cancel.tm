// What cannot change a total may still change a program's amount: it is needed, and the bounds meet.
jurisdiction US; currency USD;
fact postal: flag;
program p { tariff 72 from * = 10% when postal; }
program q { tariff 72 from * = 10% when not postal; }
test "one of two" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status needs postal, p = empty, q = empty, duty = 100 USD, total = 100 USD, at_least = 100 USD, at_most = 100 USD;
}
