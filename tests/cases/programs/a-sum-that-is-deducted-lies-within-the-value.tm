jurisdiction US; currency USD;
fact repair_value: money;
program p { tariff * from * = 10%; deduct value - repair_value; }
test "a repair worth more than the goods" {
  shipment { product 8407.10, origin DE, entered 2025-06-04, value 1_000 USD, repair_value 1_200 USD }
  expect status error;
  shipment { product 8407.10, origin DE, entered 2025-06-04, value 1_000 USD, repair_value 1_000 USD }
  expect p = 100 USD;
}
