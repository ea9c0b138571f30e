// hl = 100 l, gal = 3.785411784 l, m3 = 1000 l.
jurisdiction US; currency USD;
program l { tariff * from * = 1 USD/l; }
program hl { tariff * from * = 100 USD/hl; }
program gal { tariff * from * = 1 USD/gal; }
program m3 { tariff * from * = 1_000 USD/m3; }
test "hundred gallons" {
  shipment { product 2204, origin FR, entered 2025-06-04, value 1 USD, quantity 100 gal }
  expect l = 378.54 USD, hl = 378.54 USD, gal = 100 USD, m3 = 378.54 USD;
}
test "a hectolitre" {
  shipment { product 2204, origin FR, entered 2025-06-04, value 1 USD, quantity 1 hl }
  // 100 / 3.785411784 = 26.41720524
  expect l = 100 USD, hl = 100 USD, gal = 26.42 USD, m3 = 100 USD;
}
