// A `number` has no bound and no unit.
jurisdiction US; currency USD;
fact brix: number;
program p { tariff * from * = 1% when brix > 2 - 5; }
test "below zero" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD, brix -2.9 }
  expect p = 1 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD, brix -3 }
  expect p = 0 USD;
}
