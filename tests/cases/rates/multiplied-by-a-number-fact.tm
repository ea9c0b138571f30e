// "0.50 GBP/hl * abv": abv in points, 40 for 40%.
jurisdiction GB; currency GBP;
fact brix: number "Degrees Brix";
program beer { tariff 2203 from * = 0.50 GBP/hl * abv; }
program juice { tariff 2009 from * = 2% * brix; }
test "points" {
  shipment { product 2203.00, origin DE, entered 2025-06-04, value 100 GBP, quantity 20 hl, abv 5 }
  expect beer = 50 GBP, juice = 0 GBP;
  shipment { product 2203.00, origin DE, entered 2025-06-04, value 100 GBP, quantity 20 hl, abv 40 }
  expect beer = 400 GBP;
  shipment { product 2009.11, origin BR, entered 2025-06-04, value 100 GBP, brix 11.5 }
  expect juice = 23 GBP;
}
test "abv lies between 0 and 100" {
  shipment { product 2203.00, origin DE, entered 2025-06-04, value 100 GBP, quantity 20 hl }
  expect status needs abv, beer = empty, at_least = 0 GBP, at_most = 1_000 GBP;
}
