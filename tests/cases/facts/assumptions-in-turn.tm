// "Two `assume` with disjoint periods: legal."
jurisdiction US; currency USD;
fact postal: flag;
assume postal = yes until 2025-07-01;
assume postal = no since 2025-07-01;
program p { tariff * from * = 10% when postal; }
test "by the day of entry" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 100 USD, assumed postal;
  shipment { product 7208, origin CN, entered 2025-07-01, value 1_000 USD }
  expect p = 0 USD, assumed postal;
}
