jurisdiction US; currency USD;
product spared = 7208 until 2025-06-01;
country friends = CA, MX since 2025-03-01;
program p { tariff * except spared from * except friends = 10%; }
test "what is cut, and when" {
  shipment { product 7208.10, origin DE, entered 2025-05-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.10, origin MX, entered 2025-02-28, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.10, origin MX, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7209.10, origin CA, entered 2025-02-28, value 1_000 USD }
  expect p = 0 USD;
}
