jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2025-04-05 announced 2025-04-02;
  tariff * from * = 20% since 2025-06-04;
  tariff * from * = 30% since 2025-08-01 announced 2025-07-01;
}
test "on 1 April nothing was known" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  known on 2025-04-01
  expect p = 0 USD;
}
test "on 2 April the first" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  known on 2025-04-02
  expect p = 100 USD;
}
test "on 3 June still the first alone" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  known on 2025-06-03
  expect p = 100 USD;
}
test "on 4 June the second" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  known on 2025-06-04
  expect p = 200 USD;
}
test "on 1 July the third, which is not in force yet for a shipment of July" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  known on 2025-07-01
  expect p = 300 USD;
  shipment { product 7208.10, origin DE, entered 2025-07-15, value 1_000 USD }
  expect p = 200 USD;
}
test "left out, everything is used" {
  shipment { product 7208.10, origin DE, entered 2025-09-01, value 1_000 USD }
  expect p = 300 USD;
}
