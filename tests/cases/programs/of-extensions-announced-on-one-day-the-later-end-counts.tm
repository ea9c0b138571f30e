jurisdiction US; currency USD;
program p { t: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
extend p.t until 2025-10-01 announced 2025-08-01;      //~ W0311 this extension changes nothing
extend p.t until 2025-12-01 announced 2025-08-01;
test "the later end counts" {
  shipment { product 7208.10, origin CN, entered 2025-11-01, value 1_000 USD }
  expect p = 100 USD;
}
