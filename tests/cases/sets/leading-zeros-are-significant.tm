jurisdiction US; currency USD;
program p { tariff 0101 from * = 10%; tariff 10 from * = 20%; }
test "chapter 1 is not chapter 10" {
  shipment { product 0101.21, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 1010.21, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
}
