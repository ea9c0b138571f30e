jurisdiction US; currency USD;
fact us_value: money "US content";
assume us_value = 0 USD;
program p {
  tariff * from * = 10% since 2025-01-01;
  low: exempt * from * when value < 800 USD;
  home: deduct us_value;
}
ruling one on 2025-03-01 strikes p.low;
ruling two on 2025-04-01 strikes p.home;

test "an exemption by its label" {
  shipment { product 7208.10, origin CN, entered 2025-02-28, value 700 USD } expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-03-01, value 700 USD } expect p = 70 USD;
  shipment { product 7208.10, origin CN, entered 2025-03-31, value 1_000 USD, us_value 500 USD } expect p = 50 USD;
  shipment { product 7208.10, origin CN, entered 2025-04-01, value 1_000 USD, us_value 500 USD } expect p = 100 USD;
}
