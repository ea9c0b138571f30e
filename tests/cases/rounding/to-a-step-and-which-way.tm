// `rounding` without P holds for all; one that names P comes first.
jurisdiction US; currency USD;
rounding to 1 USD;
rounding b up;
rounding c to 0.05 USD half even;
rounding d to 1 USD down;
program a { tariff * from * = 10%; }
program b { tariff * from * = 10%; }
program c { tariff * from * = 10%; }
program d { tariff * from * = 10%; }
test "each its way" {
  shipment { product 4901, origin CN, entered 2025-03-01, value 15.01 USD }
  expect a = 2 USD, b = 1.51 USD, c = 1.50 USD, d = 1 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 1.25 USD }
  expect a = 0 USD, b = 0.13 USD, c = 0.10 USD, d = 0 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 1.75 USD }
  expect c = 0.20 USD;
}
