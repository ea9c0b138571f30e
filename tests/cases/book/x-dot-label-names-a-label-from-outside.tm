jurisdiction US; currency USD;
program a { base: tariff * from * = 10%; }
program b { base: tariff * from * = 20%; }
pause b.base since 2025-06-01;
test "the label of the program that is named" {
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect a = 100 USD, b = 0 USD;
}
