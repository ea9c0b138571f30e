jurisdiction US; currency USD;
fact content: money;
program a { tariff 7208 from * = 10%; }
program b { tariff * from * = 10%; exempt * from CA since 2025-06-01; deduct content since 2025-06-01; }
precedence a over b since 2025-06-01;
product coils = 7208.10;
license coils from * since 2025-06-01 by "DOC";
test "on 31 May" {
  shipment { product 7208.10, origin CA, entered 2025-06-10, value 1_000 USD, content 100 USD }
  known on 2025-05-31
  expect a = 100 USD, b = 100 USD, no control;
}
test "on 1 June" {
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 1_000 USD, content 100 USD }
  known on 2025-06-01
  expect a = 100 USD, b = 0 USD, control coils;
  shipment { product 7209.15, origin CA, entered 2025-06-10, value 1_000 USD, content 100 USD }
  expect b = 0 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-10, value 1_000 USD, content 100 USD }
  expect b = 90 USD;
}
