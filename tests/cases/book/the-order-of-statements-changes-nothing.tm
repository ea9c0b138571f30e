test "everything is said before what it is made of" {
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD, content 400 USD }
  expect steel = 100 USD, rest = 60 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD, content 400 USD }
  expect steel = 0 USD, rest = 100 USD;
}
pause steel since 2025-06-01;
precedence steel over rest;
program rest { tariff * from * = 10%; }
tariff steel from * = 25% of content;
product steel = flat except 7209;
product flat = 7208, 7209;
fact content: money;
currency USD;
jurisdiction US;
