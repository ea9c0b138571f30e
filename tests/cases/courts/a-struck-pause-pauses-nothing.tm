jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
relief: pause p since 2025-03-01;
ruling r on 2025-05-28 strikes relief;

test "the pause is as if absent" {
  shipment { product 7208.10, origin CN, entered 2025-02-28, value 1_000 USD } expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-27, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 100 USD;
}
