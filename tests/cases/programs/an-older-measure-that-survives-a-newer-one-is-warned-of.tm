jurisdiction US; currency USD;
program p {
  gb: tariff 7208 from GB = 25% since 2018-03-23;
  jp: tariff 7208 from JP = 20% since 2018-03-23;
  ch: tariff 7208 from CH = 15% since 2018-03-23;
  tariff 7208 from * = 50% since 2025-06-04 keeps gb overrides jp;    //~ W0310 `ch`
}
program q highest {
  gb: tariff 7208 from GB = 25% since 2018-03-23;
  tariff 7208 from * = 50% since 2025-06-04;
}
test "kept, overridden, forgotten; and in a program of the highest nothing survives by being narrow" {
  shipment { product 7208.10, origin GB, entered 2025-06-04, value 1_000 USD }
  expect p = 250 USD, q = 500 USD;
  shipment { product 7208.10, origin JP, entered 2025-06-04, value 1_000 USD }
  expect p = 500 USD;
  shipment { product 7208.10, origin CH, entered 2025-06-04, value 1_000 USD }
  expect p = 150 USD;
}
