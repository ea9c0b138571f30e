jurisdiction US; currency USD;
fact repair_value: money;
program p { tariff * from * = 10%; deduct value - repair_value when claims "9802.00.50"; }
test "only the repair is dutiable" {
  shipment { product 8407.10, origin DE, entered 2025-06-04, value 1_000 USD, repair_value 300 USD, claims "9802.00.50" }
  expect p = 30 USD;
  shipment { product 8407.10, origin DE, entered 2025-06-04, value 1_000 USD, repair_value 300 USD }
  expect p = 100 USD;
}
