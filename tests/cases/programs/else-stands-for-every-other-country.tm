jurisdiction US; currency USD;
program p { tariff * from { VN = 46%, else = 10% } since 2025-04-09; }
program q { tariff * from { VN = 46% } since 2025-04-09; }
test "without it other countries do not meet the tariff" {
  shipment { product 7208.10, origin VN, entered 2025-06-04, value 1_000 USD }
  expect p = 460 USD, q = 460 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
}
