// "4.4 ¢/kg", "4.4 ¢/kg + 10%"; ¢ is one hundredth of the jurisdiction's currency.
jurisdiction US; currency USD;
program a { tariff * from * = 4.4 ¢/kg; }
program b { tariff * from * = 4.4 ¢/kg + 10%; }
program c { tariff * from * = 25 ¢ each; }
test "cents a kilogram" {
  shipment { product 0405.10, origin NZ, entered 2025-06-04, value 100 USD, quantity 50 kg, quantity2 3 each }
  expect a = 2.20 USD, b = 12.20 USD, c = 0.75 USD;
}
