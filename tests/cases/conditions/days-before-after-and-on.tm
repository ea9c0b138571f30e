// "`before`/`after`/`on`": before and after leave the day itself out.
jurisdiction US; currency USD;
program b { tariff * from * = 1% when loaded before 2025-04-05; }
program a { tariff * from * = 1% when loaded after 2025-04-05; }
program o { tariff * from * = 1% when loaded on 2025-04-05; }
program later { tariff * from * = 1% when loaded after exported; }
test "the day before, the day, the day after" {
  shipment { product 7208, origin DE, entered 2025-06-04, loaded 2025-04-04, exported 2025-04-04, value 100 USD }
  expect b = 1 USD, a = 0 USD, o = 0 USD, later = 0 USD;
  shipment { product 7208, origin DE, entered 2025-06-04, loaded 2025-04-05, exported 2025-04-04, value 100 USD }
  expect b = 0 USD, a = 0 USD, o = 1 USD, later = 1 USD;
  shipment { product 7208, origin DE, entered 2025-06-04, loaded 2025-04-06, exported 2025-04-06, value 100 USD }
  expect b = 0 USD, a = 1 USD, o = 0 USD, later = 0 USD;
}
