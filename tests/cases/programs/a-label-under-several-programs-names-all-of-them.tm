// A label of one statement `under a, b` names it in both where it is said bare, and in one where that is named.
jurisdiction US; currency USD;
program a { tariff * from * = 10%; }
program b { tariff * from * = 20%; }
low: exempt 49 from * since 2020-01-01 under a, b;
few: exempt 97 from * since 2020-01-01 under a, b;
repeal low since 2025-01-01;
repeal b.few since 2025-01-01;
test "in both" {
  shipment { product 4901.10, origin DE, entered 2024-12-31, value 100 USD }
  expect a = 0 USD, b = 0 USD;
  shipment { product 4901.10, origin DE, entered 2025-01-01, value 100 USD }
  expect a = 10 USD, b = 20 USD;
  shipment { product 9701.21, origin DE, entered 2025-01-01, value 100 USD }
  expect a = 0 USD, b = 20 USD;
}
