// Every column of the results may be expected by its name.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN { currency CNY; program q { tariff * from US = 10%; } }
test "each country reckons in its own" {
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 100 USD }
  expect p = 10 USD, currency = USD;
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-10, value 100 CNY }
  expect CN.q = 10 CNY, currency = CNY;
  shipment { product 7208.10, origin US, destination FR, entered 2025-06-10, value 100 USD }
  expect currency = empty, total = empty;
}
