jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN { program q { tariff * from US = 20%; } }
jurisdiction CN { currency CNY; program r { tariff * from US = 5%; } }
test "one jurisdiction" {
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-04, value 1_000 CNY }
  expect CN.q = 200 CNY, CN.r = 50 CNY;
}
