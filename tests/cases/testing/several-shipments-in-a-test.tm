// "A test may hold several shipments, each followed by its own `expect`"; an `expect` speaks of the shipment before it.
jurisdiction US; currency USD;
program p { tariff * from { CN = 10%, VN = 20% }; }
test "each its own" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  shipment { product 7208, origin VN, entered 2025-06-10, value 100 USD }
  expect p = 20 USD;
  expect duty = 20 USD, line = 2;
  shipment { product 7208, origin DE, entered 2025-06-10, value 100 USD, id "A-7" }
  expect p = 0 USD, line = 3
}
