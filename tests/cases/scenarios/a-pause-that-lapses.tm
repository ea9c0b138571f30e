jurisdiction US; currency USD;
program r {
  baseline: tariff * from * = 10% since 2025-04-05;
  country: tariff * from VN = 46% since 2025-04-09;
}
off: pause r.country since 2025-04-10 for 90 days;
extend off until 2025-08-01 announced 2025-07-07;
later: extend off until 2025-09-01 announced 2025-07-28;
scenario lapse "The pause ends as it was announced" { drop off; pause r.country since 2025-04-10 for 90 days; }
scenario on_time { drop later; }

test "extended" {
  shipment { product 7208, origin VN, entered 2025-08-15, value 100 USD }
  expect r = 10 USD;
}
test "lapsed" {
  scenario lapse
  shipment { product 7208, origin VN, entered 2025-07-08, value 100 USD }
  expect r = 10 USD;
  shipment { product 7208, origin VN, entered 2025-07-09, value 100 USD }
  expect r = 46 USD;
}
test "extended once" {
  scenario on_time
  shipment { product 7208, origin VN, entered 2025-07-31, value 100 USD }
  expect r = 10 USD;
  shipment { product 7208, origin VN, entered 2025-08-01, value 100 USD }
  expect r = 46 USD;
}
