jurisdiction US; currency USD;
fact us_content: money;
program p { tariff * from * = 10%; deduct us_content when us_content >= 20% of value code 9903.01.34; }
program q { tariff * from * = 10%; }
test "at and below a fifth" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, us_content 200 USD }
  expect p = 80 USD, q = 100 USD, code 9903.01.34;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, us_content 199 USD }
  expect p = 100 USD, no code;
}
