jurisdiction US; currency USD;
program p highest {
  a: tariff 8471 from * = 30% overrides first;
  b: tariff 8471 from CN = 20%;
  c: tariff 8471 from CN = 40% when claims X9;
  first: exempt 8471 from CN code Y1;
  second: exempt 8471.30 from *;
}
test "the highest overrides the first, or does not" {
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, no code;
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD, claims X9 }
  expect p = 0 USD, code Y1;
  shipment { product 8471.50, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 300 USD, no code;
}
