jurisdiction US; currency USD;
program p { t: tariff * from CN = 10% since 2025-01-01 until 2025-08-12; }
program q { tariff * from * = 10% since 2025-01-01; }
repeal p.t since 2025-06-01;
extend p.t until 2025-11-10 announced 2025-07-01;      //~ W0311 this extension changes nothing
halt: pause q since 2025-04-10 until 2025-07-09;
resume q since 2025-05-01;
extend halt until 2025-11-10 announced 2025-06-01;      //~ W0311 this extension changes nothing
test "neither the tariff nor the pause" {
  shipment { product 7208.10, origin CN, entered 2025-09-01, value 1_000 USD }
  expect p = 0 USD, q = 100 USD;
}
