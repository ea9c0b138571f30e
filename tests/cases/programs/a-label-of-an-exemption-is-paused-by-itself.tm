jurisdiction US; currency USD;
program p { tariff * from * = 10%; energy: exempt 2709 from *; }
pause p.energy since 2025-06-01 until 2025-07-01;
test "then the tariff is levied" {
  shipment { product 2709.00, origin DE, entered 2025-05-31, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 2709.00, origin DE, entered 2025-06-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 2709.00, origin DE, entered 2025-07-01, value 1_000 USD }
  expect p = 0 USD;
}
