// "35 EUR/100 kg" in a jurisdiction of that currency.
jurisdiction DE; currency EUR;
program a { tariff * from * = 35 EUR/100 kg; }
program b { tariff * from * = 5.1 EUR/1000 each; }
test "35 EUR for each hundred kilograms" {
  shipment { product 1701.14, origin BR, entered 2025-06-04, value 1_000 EUR, quantity 250 kg, quantity2 100 each }
  expect a = 87.50 EUR, b = 0.51 EUR;
}
