// "Programs referring in circles → error": on the line that meets it, where check cannot see it.
jurisdiction US; currency USD;
program a { tariff 01 from * = 5% inclusive of b; }
program b { tariff 01 from * = 5% inclusive of a; tariff 02 from * = 5%; }
test "a waits for b, b for a" {
  shipment { product 0101, origin FR, entered 2025-06-01, value 100 USD }
  expect status error;
  shipment { product 0201, origin FR, entered 2025-06-01, value 100 USD }
  expect a = 0 USD, b = 5 USD;
}
