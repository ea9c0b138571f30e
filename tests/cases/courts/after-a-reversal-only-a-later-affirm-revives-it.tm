jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p;
stay r since 2025-05-29;
reverse r on 2025-07-01;
final r on 2025-07-10;                                                          //~ W0313 this `final` changes nothing
affirm r on 2025-08-01;

test "revived and pending" {
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-09-01, value 1_000 USD } expect p = 100 USD, contested = 100 USD;
}

test "a final is no affirm" {
  shipment { product 7208.10, origin CN, entered 2025-05-28, value 1_000 USD }
  known on 2025-07-31
  expect p = 100 USD, contested = 0 USD, refundable = -100 USD;
}
