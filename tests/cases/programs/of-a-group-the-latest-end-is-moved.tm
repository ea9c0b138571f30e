jurisdiction US; currency USD;
program p {
  g: tariff 7208 from CN = 10% until 2025-06-01;
  g: tariff 7209 from CN = 10% until 2025-08-12;
}
extend p.g until 2025-11-10 announced 2025-05-01;
test "the earlier end stands" {
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7209.15, origin CN, entered 2025-11-09, value 1_000 USD }
  expect p = 100 USD;
}
