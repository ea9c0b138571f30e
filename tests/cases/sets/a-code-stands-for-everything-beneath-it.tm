jurisdiction US; currency USD;
program p { tariff 7208.10 from * = 10%; }
test "dots are optional, and every code beneath is meant" {
  shipment { product 720810, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10.15.00, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 720810150099, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.25, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
}
