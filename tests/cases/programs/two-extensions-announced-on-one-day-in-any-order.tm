jurisdiction US; currency USD;
program a { t: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
program b { t: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
extend a.t until 2025-10-01 announced 2025-08-01;
extend a.t until 2025-12-01 announced 2025-08-01;
extend b.t until 2025-12-01 announced 2025-08-01;
extend b.t until 2025-10-01 announced 2025-08-01;
test "the order of statements changes no amount" {
  shipment { product 7208.10, origin CN, entered 2025-11-01, value 1_000 USD }
  expect a = 100 USD, b = 100 USD;
}
