jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; }
ruling r on 2025-05-28 strikes p since 2025-06-07 announced 2025-06-02;
stay r since 2025-06-10 announced 2025-06-12;
final r on 2025-07-31 announced 2025-08-05;

test "unknown on 1 June" {
  shipment { product 7208.10, origin CN, entered 2025-06-07, value 1_000 USD } known on 2025-06-01 expect p = 100 USD, contested = 0 USD;
}
test "known on 2 June" {
  shipment { product 7208.10, origin CN, entered 2025-06-07, value 1_000 USD } known on 2025-06-02 expect p = 0 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } expect p = 0 USD;
}
test "the stay is known on 12 June, and back to the 10th" {
  shipment { product 7208.10, origin CN, entered 2025-06-10, value 1_000 USD } known on 2025-06-12 expect p = 100 USD, contested = 100 USD, refundable = -100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-12, value 1_000 USD } expect p = 100 USD, contested = 100 USD, refundable = 0 USD;
}
test "the end of the stay is known on 5 August" {
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } known on 2025-08-04 expect p = 100 USD, contested = 100 USD;
}
test "and back to 31 July" {
  shipment { product 7208.10, origin CN, entered 2025-07-31, value 1_000 USD } known on 2025-08-05 expect p = 0 USD, contested = 0 USD, refundable = 100 USD;
}
