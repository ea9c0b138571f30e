jurisdiction US; currency USD;
program reciprocal {
  baseline: tariff * from * = 10% since 2025-04-05;
  country: tariff * from IN = 26% since 2025-04-09;
}
scenario deal "India signs" {
  drop reciprocal.country;
  tariff * from IN = 15% since 2025-07-01 under reciprocal;
}
scenario nothing_at_all "All of it goes" { drop reciprocal; }

test "the law" {
  shipment { product 7208.10, origin IN, entered 2025-08-01, value 1_000 USD }
  expect reciprocal = 260 USD;
}
test "the deal" {
  scenario deal;
  shipment { product 7208.10, origin IN, entered 2025-08-01, value 1_000 USD }
  expect reciprocal = 150 USD;
  shipment { product 7208.10, origin IN, entered 2025-06-01, value 1_000 USD }
  expect reciprocal = 100 USD;
}
test "a program that is dropped keeps its column at zero" {
  scenario nothing_at_all
  shipment { product 7208.10, origin IN, entered 2025-08-01, value 1_000 USD }
  expect reciprocal = 0 USD, duty = 0 USD;
}
