// doz = 12, gross = 144, thousand = 1000 each; No. and head are each.
jurisdiction US; currency USD;
program one { tariff * from * = 1 USD each; }
program no { tariff * from * = 1 USD/No.; }
program head { tariff * from * = 1 USD/head; }
program doz { tariff * from * = 12 USD/doz; }
program gross { tariff * from * = 144 USD/gross; }
program thousand { tariff * from * = 1_000 USD/thousand; }
test "in each of them" {
  shipment { product 9503, origin CN, entered 2025-06-04, value 1 USD, quantity 2 gross }
  expect one = 288 USD, no = 288 USD, head = 288 USD, doz = 288 USD, gross = 288 USD, thousand = 288 USD;
  shipment { product 9503, origin CN, entered 2025-06-04, value 1 USD, quantity 5 doz }
  expect one = 60 USD, doz = 60 USD, gross = 60 USD;
  shipment { product 9503, origin CN, entered 2025-06-04, value 1 USD, quantity 0.5 thousand }
  expect one = 500 USD, thousand = 500 USD;
  shipment { product 9503, origin CN, entered 2025-06-04, value 1 USD, quantity 7 No. }
  expect one = 7 USD;
  shipment { product 9503, origin CN, entered 2025-06-04, value 1 USD, quantity 7 head }
  expect one = 7 USD;
}
