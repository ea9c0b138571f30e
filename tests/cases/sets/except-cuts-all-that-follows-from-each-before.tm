jurisdiction US; currency USD;
program p { tariff 7206, 7208 except 7208.10, 7219 from * = 10%; }
program q { tariff * except 7208, 7209 from * except CN, HK = 10%; }
test "7219 is cut, not added" {
  shipment { product 7206.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 100 USD;
  shipment { product 7208.10.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 0 USD;
  shipment { product 7208.25, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
  shipment { product 7219.11, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 100 USD;
  shipment { product 7206.10, origin HK, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
}
