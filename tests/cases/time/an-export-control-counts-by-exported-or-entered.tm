jurisdiction US; currency USD;
program p { tariff 72 from * = 10%; }
chips: license 8542 to CN since 2025-06-01 by "BIS";
test "exported before, entered after; and where that is not said" {
  shipment { product 8542.31, origin US, destination CN, exported 2025-05-31, entered 2025-06-20, value 1 USD }
  expect no control;
  shipment { product 8542.31, origin US, destination CN, exported 2025-06-01, entered 2025-06-20, value 1 USD }
  expect control chips;
  shipment { product 8542.31, origin US, destination CN, entered 2025-06-20, value 1 USD }
  expect control chips;
}
