// "`assume` before defaults: it fills `destination`, `exported_from`, `currency` before their defaults do."
jurisdiction US; currency USD;
exchange EUR = 1.10 USD;
assume currency = "EUR";
program p { tariff * from * = 10%; }
test "in euro" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 }
  expect p = 110 USD, assumed currency;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000, currency USD }
  expect p = 100 USD, assumed = empty;
}
