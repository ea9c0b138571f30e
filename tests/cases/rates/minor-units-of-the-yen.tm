// ISO 4217: the yen has no minor unit.
jurisdiction JP; currency JPY;
program p { tariff * from * = 4.3%; }
test "whole yen" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 JPY }
  expect p = 43 JPY;
  // 4.3 and 21.5
  shipment { product 0406, origin FR, entered 2025-06-04, value 100 JPY }
  expect p = 4 JPY;
  shipment { product 0406, origin FR, entered 2025-06-04, value 500 JPY }
  expect p = 22 JPY;
}
