jurisdiction JP; currency JPY;
program p { tariff 7208.10.010 from * = 10%; }
test "nine digits, as the Japanese tariff has them" {
  shipment { product 720810010, origin DE, entered 2025-06-04, value 1_000 JPY }
  expect p = 100 JPY;
  shipment { product 720810020, origin DE, entered 2025-06-04, value 1_000 JPY }
  expect p = 0 JPY;
}
