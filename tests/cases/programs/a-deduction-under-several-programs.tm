jurisdiction US; currency USD;
fact us_content: money;
assume us_content = 0 USD;
program a { tariff * from * = 10%; }
program b { tariff * from * = 20%; }
deduct us_content under a, b;
test "out of the reach of both" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, us_content 400 USD }
  expect a = 60 USD, b = 120 USD;
}
