// "fractions stay exact until a program's duty on a line, which is rounded once, half away from zero, to the currency's minor unit".
jurisdiction US; currency USD;
program p { tariff * from * = 0.5%; }
program parts { tariff * from * = 0.5% + 0.5% + 0.5%; }
test "half a cent" {
  // 0.005, and 0.015 of three parts that are not rounded alone
  shipment { product 0101, origin JP, entered 2025-09-04, value 1 USD }
  expect p = 0.01 USD, parts = 0.02 USD, duty = 0.03 USD;
  // 0.0049
  shipment { product 0101, origin JP, entered 2025-09-04, value 0.98 USD }
  expect p = 0 USD, parts = 0.01 USD;
  // 0.015
  shipment { product 0101, origin JP, entered 2025-09-04, value 3 USD }
  expect p = 0.02 USD, parts = 0.05 USD;
}
