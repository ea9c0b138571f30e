// "one of vessel, air, truck": = and in, any case.
jurisdiction US; currency USD;
fact mode: one of vessel, air, truck "How it came";
program p { tariff * from * = 1% when mode = vessel; }
program q { tariff * from * = 1% when mode in air, truck; }
program r { tariff * from * = 1% when mode != vessel; }
test "by sea and by air" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, mode Vessel }
  expect p = 1 USD, q = 0 USD, r = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, mode air }
  expect p = 0 USD, q = 1 USD, r = 1 USD;
}
test "unknown, it is one of them" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD }
  expect status needs mode, p = empty, q = empty, r = empty, at_least = 1 USD, at_most = 2 USD;
}
