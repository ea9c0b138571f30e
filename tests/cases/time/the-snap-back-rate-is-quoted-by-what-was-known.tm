jurisdiction US; currency USD;
program reciprocal {
  baseline: tariff * from * = 10% since 2025-04-05 announced 2025-04-02;
  country: tariff * from VN = 46% since 2025-04-09 announced 2025-04-02;
}
halt: pause reciprocal.country since 2025-04-10 for 90 days;
extend halt until 2025-08-01 announced 2025-07-07;
test "on 10 June the pause is still set to lapse on 9 July" {
  shipment { product 7208.10, origin VN, entered 2025-07-08, value 1_000 USD }
  known on 2025-06-10
  expect reciprocal = 100 USD;
  shipment { product 7208.10, origin VN, entered 2025-07-15, value 1_000 USD }
  expect reciprocal = 460 USD;
}
test "on 7 July it was extended" {
  shipment { product 7208.10, origin VN, entered 2025-07-15, value 1_000 USD }
  known on 2025-07-07
  expect reciprocal = 100 USD;
}
test "before the pause was known it had done nothing" {
  shipment { product 7208.10, origin VN, entered 2025-05-01, value 1_000 USD }
  known on 2025-04-09
  expect reciprocal = 460 USD;
}
