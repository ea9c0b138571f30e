jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
product steel = 7208;
tariff steel from * = 25%;
exempt * from * when claims "9801.00.10" under *;
jurisdiction CN { program q { tariff * from US = 10%; } }
test "also one made by a tariff, and none of another jurisdiction" {
  shipment { product 7208.10, origin DE, entered 2025-05-13, value 1_000 USD, claims "9801.00.10" }
  expect p = 0 USD, steel = 0 USD;
  shipment { product 7208.10, origin US, destination CN, entered 2025-05-13, value 1_000 USD, claims "9801.00.10" }
  expect CN.q = 100 USD;
}
