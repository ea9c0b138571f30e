// "Units: kg, g, t, lb, oz …; convertible units convert". lb = 0.45359237 kg, oz = lb/16, t = 1000 kg.
jurisdiction US; currency USD;
program kg { tariff * from * = 1 USD/kg; }
program g { tariff * from * = 1 USD/g; }
program t { tariff * from * = 1_000 USD/t; }
program lb { tariff * from * = 1 USD/lb; }
program oz { tariff * from * = 1 USD/oz; }
test "a hundred kilograms" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1 USD, quantity 100 kg }
  // 100 / 0.45359237 = 220.4622621…, times 16 = 3527.396194…
  expect kg = 100 USD, g = 100_000 USD, t = 100 USD, lb = 220.46 USD, oz = 3527.40 USD;
}
test "a pound" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1 USD, quantity 1_000 lb }
  // 453.59237 kg
  expect kg = 453.59 USD, g = 453_592.37 USD, t = 453.59 USD, lb = 1_000 USD, oz = 16_000 USD;
}
test "an ounce is a sixteenth of a pound" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1 USD, quantity 160 oz }
  expect kg = 4.54 USD, lb = 10 USD, oz = 160 USD;
}
