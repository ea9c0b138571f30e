// A sum in parentheses is one rate.
jurisdiction US; currency USD;
program a { tariff * from * = (5% + 10 USD) * 2; }
program b { tariff * from * = 5% + 10 USD * 2; }
program c { tariff * from * = 50% - (5% - 2%); }
test "grouped" {
  shipment { product 8431, origin FR, entered 2025-06-01, value 100 USD }
  expect a = 30 USD, b = 25 USD, c = 47 USD;
}
