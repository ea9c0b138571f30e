// "`assume FACT = …;` fills a lacking fact by the author's word, and results name each assumption without which the line would need the fact, or an amount or a control would be another."
jurisdiction US; currency USD;
fact us_content_value: money;
fact postal: flag;
assume us_content_value = 0 USD, postal = no;
program p {
  tariff 72 from * = 10%;
  tariff 73 from * = 10%;
  tariff 73 from * = 5% when postal;
  deduct us_content_value when us_content_value >= 20% of value;
}
test "used, and named" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 100 USD, assumed us_content_value;
  shipment { product 7308, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 100 USD, assumed us_content_value, assumed postal;
}
test "not where the shipment says it, and not where it cannot matter" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, us_content_value 300 USD }
  expect p = 70 USD, assumed = empty;
  shipment { product 7408, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 0 USD, assumed = empty;
}
