jurisdiction US; currency USD;
program p { truce: tariff * from CN = 10% since 2025-05-14 until 2025-08-12; }
extend p.truce until 2025-07-01 announced 2025-06-01;      //~ W0311 this extension changes nothing
test "the written end stands" {
  shipment { product 7208.10, origin CN, entered 2025-08-11, value 1_000 USD }
  expect p = 100 USD;
}
