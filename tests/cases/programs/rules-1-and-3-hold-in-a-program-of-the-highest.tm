jurisdiction US; currency USD;
program s301 highest {
  wave: tariff 8471 from CN = 25% since 2018-07-06;
  wave: tariff 8471 from CN = 7.5% since 2020-02-14;
  other: tariff 8471 from * = 50% since 2018-07-06;
  truce: tariff * from CN = 5% since 2025-05-14 overrides other;
}
test "the older rate of one scope and what is overridden are out before amounts are compared" {
  shipment { product 8471.30, origin CN, entered 2019-06-04, value 1_000 USD }
  expect s301 = 500 USD;
  shipment { product 8471.30, origin CN, entered 2025-06-04, value 1_000 USD }
  expect s301 = 75 USD;
  shipment { product 8471.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect s301 = 500 USD;
}
