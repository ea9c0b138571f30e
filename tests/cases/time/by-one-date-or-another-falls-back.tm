jurisdiction US; currency USD;
fact ftz_privileged: date "Day of privileged foreign status";
program p by ftz_privileged or entered {
  tariff * from * = 10% since 2018-01-01;
  tariff * from * = 25% since 2025-06-04;
}
test "the first where it is given, the second where it is not" {
  shipment { product 7208.10, origin DE, ftz_privileged 2025-05-01, entered 2025-06-10, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, ftz_privileged 2025-06-04, entered 2025-07-10, value 1_000 USD }
  expect p = 250 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 1_000 USD }
  expect p = 250 USD;
}
