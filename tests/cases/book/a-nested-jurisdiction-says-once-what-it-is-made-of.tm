jurisdiction US; currency USD;
country union = DE, FR;
program p { tariff * from * = 10%; }
jurisdiction EU { program q { tariff * from US = 20%; } }
jurisdiction EU = union { program r { tariff * from US = 5%; } }
jurisdiction EU = FR, DE { program s { tariff * from US = 1%; } }
test "whichever block says it" {
  shipment { product 7208.10, origin US, destination FR, entered 2025-06-04, value 1_000 USD }
  expect EU.q = 200 USD, EU.r = 50 USD, EU.s = 10 USD;
}
