jurisdiction US; currency USD;
country union = DE, FR;
program p { tariff * from { union = 20%, DE = 15% }; }
test "Germany twice" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status error;
  shipment { product 7208.10, origin FR, entered 2025-06-04, value 1_000 USD }
  expect p = 200 USD;
}
