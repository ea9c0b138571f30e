jurisdiction US; currency USD;
program p { tariff 7206..7208 from * = 10%; }
test "both ends are in it" {
  shipment { product 7205.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 7206.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.90.99, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD;
}
