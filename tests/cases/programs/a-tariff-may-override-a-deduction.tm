jurisdiction US; currency USD;
fact us_content: money;
assume us_content = 0 USD;
program p {
  tariff * from * = 10%;
  china: tariff * from CN = 20% overrides content;
  a: tariff * from JP = 15% overrides content;
  b: tariff * from JP = 15%;
  content: deduct us_content code 9903.01.34;
}
test "where it prevails nothing is deducted; of equal ones each has to say so" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, us_content 400 USD }
  expect p = 60 USD, code 9903.01.34;
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD, us_content 400 USD }
  expect p = 200 USD, no code;
  shipment { product 7208.10, origin JP, entered 2025-06-04, value 1_000 USD, us_content 400 USD }
  expect p = 90 USD;
}
