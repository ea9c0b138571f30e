// `not` binds closest, then `and`, then `or`.
jurisdiction US; currency USD;
fact a: flag;
fact b: flag;
fact c: flag;
program p { tariff * from * = 1% when a or b and c; }
program q { tariff * from * = 1% when (a or b) and c; }
program r { tariff * from * = 1% when not a and b; }
program s { tariff * from * = 1% when not (a and b); }
test "no parentheses, and some" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, a yes, b no, c no }
  expect p = 1 USD, q = 0 USD, r = 0 USD, s = 1 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, a no, b yes, c yes }
  expect p = 1 USD, q = 1 USD, r = 1 USD, s = 1 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, a yes, b yes, c no }
  expect p = 1 USD, q = 0 USD, r = 0 USD, s = 0 USD;
}
