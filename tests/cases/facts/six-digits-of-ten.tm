// "a shipment's code that stands *above* a measure's may or may not be meant: where that matters the line is `needs product`, bounded".
jurisdiction US; currency USD;
product ethane = 2711.19.0010;
license ethane to CN;
ban ethane from RU;
program p { tariff 2711 from * = 5%; tariff 2711.19.0010 from * = 25%; tariff 2711.19.0090 from * = 1%; }
program q { tariff 2711.19 from * = 3%; }
test "six digits" {
  shipment { product 2711.19, origin QA, entered 2025-06-30, value 1_000 USD }
  expect status needs product, p = empty, q = 30 USD, at_least = 40 USD, at_most = 280 USD, no control;
  shipment { product 2711.19, origin RU, entered 2025-06-30, value 1_000 USD }
  expect status needs product, control ethane;
}
test "ten digits, and six beside it" {
  shipment { product 2711.19.0010, origin QA, entered 2025-06-30, value 1_000 USD }
  expect p = 250 USD, q = 30 USD;
  shipment { product 2711.12, origin QA, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 50 USD, q = 0 USD;
  shipment { product 2711.19.00, origin QA, entered 2025-06-30, value 1_000 USD }
  expect status needs product;
  shipment { product 2711.19.20, origin QA, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 50 USD;
}
