jurisdiction US; currency USD;
fact content: money;
fact share: money;
assume content = 100 USD since 2025-06-01;
assume share = 200 USD announced 2025-06-01;
program a { tariff * from * = 10% of content; }
program b { tariff * from * = 10% of share; }
test "on 31 May" {
  shipment { product 7208.10, origin CA, entered 2025-06-10, value 1_000 USD }
  known on 2025-05-31
  expect a = 10 USD, status needs share, b = empty;
}
test "on 1 June" {
  shipment { product 7208.10, origin CA, entered 2025-06-10, value 1_000 USD }
  known on 2025-06-01
  expect a = 10 USD, b = 20 USD, assumed content, assumed share;
}
