// The later of two tests that ask and expect the same is taken away. Another day, scenario or expectation is another test.
jurisdiction US; currency USD;
program p { tariff 72 from * = 5% since 2025-01-01; }
scenario s { tariff 72 from DE = 7% since 2025-08-01 under p; }
test "once" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD }
  expect p = 500 USD, duty = 500 USD;
}
test "in another order" { //~ W0553 what another does
  shipment { origin DE, product 7208.10, entered 2025-06-04, value 10_000.00 USD }
  expect duty = 500 USD, p = 500 USD;
}
test "again" { //~ W0553 what another does
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD }
  expect p = 500 USD, duty = 500 USD;
};
test "of eight digits" {
  shipment { product 7208.10.00, origin DE, entered 2025-06-04, value 10_000 USD }
  expect p = 500 USD, duty = 500 USD;
}
test "less of it" { shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD } expect p = 500 USD; }
test "known" { shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD } known on 2025-06-01 expect p = 500 USD; }
test "supposed" { scenario s shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD } expect p = 500 USD; }
