jurisdiction US; currency USD;
program a { tariff * from * = 10%; }
program b { tariff 7208 from CN = 25%; }
test "duty is their sum" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect a = 100 USD, b = 250 USD, duty = 350 USD, total = 350 USD;
}
