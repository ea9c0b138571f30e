use "head.tm";
program p { tariff 7208 from * = 10%; }
test "the head of another file, said again" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
//- head.tm
jurisdiction US;
currency USD;
jurisdiction US;
