jurisdiction US; currency USD;
country union = DE, FR;
program p {
  tariff * from { VN = 46%, JP = 24%, union except FR = 20%, KP, CU = 100% } since 2025-04-09;
  tariff * from * = 10% since 2025-04-05;
}
test "each country has its own" {
  shipment { product 7208.10, origin VN, entered 2025-06-04, value 1_000 USD }
  expect p = 460 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
  shipment { product 7208.10, origin FR, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CU, entered 2025-06-04, value 1_000 USD }
  expect p = 1_000 USD;
}
