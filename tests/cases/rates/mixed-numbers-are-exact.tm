// "33 1/3%", and "fractions stay exact until a program's duty on a line".
jurisdiction US; currency USD;
program third { tariff * from * = 33 1/3%; }
program sixths { tariff * from * = 1/6% + 16 2/3%; }
program per_kg { tariff * from * = 4 1/2 ¢/kg; }
test "three thirds are one" {
  shipment { product 0101.21, origin DE, entered 2025-06-04, value 300 USD, quantity 10 kg }
  expect third = 100 USD, sixths = 50.50 USD, per_kg = 0.45 USD;
}
test "a third of one dollar" {
  shipment { product 0101.21, origin DE, entered 2025-06-04, value 1 USD, quantity 3 kg }
  // 0.3333…, 0.168333…, 0.135
  expect third = 0.33 USD, sixths = 0.17 USD, per_kg = 0.14 USD;
}
