jurisdiction US; currency USD;
product goods = 7208;
program p { tariff goods from * = 10%; }
jurisdiction CN {
  product goods = 8471;
  program p { tariff goods from * = 20%; }
  program q { tariff metals from * = 5%; }
}
product metals = 72;
test "its own first, then the outer one's" {
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-04, value 1_000 USD }
  expect CN.p = 0 USD, CN.q = 50 USD;
  shipment { product 8471.30, origin US, destination CN, entered 2025-06-04, value 1_000 USD }
  expect CN.p = 200 USD, CN.q = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
