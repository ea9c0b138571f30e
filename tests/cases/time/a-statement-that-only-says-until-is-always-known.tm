jurisdiction US; currency USD;
program p { tariff * from * = 10%; exempt * from CA until 2025-03-01; exempt 2709 from *; }
test "long before" {
  shipment { product 7208.10, origin CA, entered 2025-02-28, value 1_000 USD }
  known on 1990-01-01
  expect p = 0 USD;
  shipment { product 7208.10, origin CA, entered 2025-03-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 2709.00, origin DE, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD;
}
