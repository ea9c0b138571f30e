jurisdiction US; currency USD;
program p {
  china: tariff * from CN = 125% since 2025-04-10;
  truce: tariff * from CN = 10% since 2025-05-14 overrides china;
}
pause p.truce since 2025-06-01 until 2025-07-01;
test "the old rate while it is paused" {
  shipment { product 7208.10, origin CN, entered 2025-05-31, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-06-01, value 1_000 USD }
  expect p = 1_250 USD;
}
