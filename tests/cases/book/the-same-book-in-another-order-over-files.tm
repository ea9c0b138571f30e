use "facts.tm";
use "sets.tm";
use "law.tm";
test "as it was in one file" {
  shipment { product 7208.10, origin DE, entered 2025-05-01, value 1_000 USD, content 400 USD }
  expect steel = 100 USD, rest = 60 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD, content 400 USD }
  expect steel = 0 USD, rest = 100 USD;
}
//- law.tm
program rest { tariff * from * = 10%; }
tariff steel from * = 25% of content;
pause steel since 2025-06-01;
jurisdiction US;
//- sets.tm
product flat = 7208, 7209;
product steel = flat except 7209;
//- facts.tm
currency USD;
precedence steel over rest;
fact content: money;
