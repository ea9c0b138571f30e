// "totals add rounded amounts"
jurisdiction US; currency USD;
program a { tariff * from * = 0.4%; }
program b { tariff * from * = 0.4%; }
program c { tariff * from * = 0.4%; }
test "0.004 three times is nothing" {
  shipment { product 0101, origin JP, entered 2025-09-04, value 1 USD }
  expect a = 0 USD, duty = 0 USD, total = 0 USD;
}
