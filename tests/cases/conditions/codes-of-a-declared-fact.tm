// "has": a declared fact of codes; lacking, it is unknown and not empty.
jurisdiction US; currency USD;
fact licences: codes "Licence numbers";
program p { tariff * from * = 10%; exempt * from * when licences has X12 and not licences has Y9; }
test "has" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, licences "A1; x12" }
  expect p = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, licences "X12 Y9" }
  expect p = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, licences "A1" }
  expect p = 10 USD;
}
test "unknown" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD }
  expect status needs licences, p = empty, at_least = 0 USD, at_most = 10 USD;
}
