jurisdiction US; currency USD;
country union = DE, HR since 2025-07-01, BA since 2025-07-01 announced 2025-05-01;
program p { tariff * from union = 10%; }
test "on 1 April" {
  shipment { product 7208.10, origin HR, entered 2025-07-01, value 1_000 USD }
  known on 2025-04-01
  expect p = 100 USD;
  shipment { product 7208.10, origin BA, entered 2025-07-01, value 1_000 USD }
  expect p = 0 USD;
}
test "on 1 May" {
  shipment { product 7208.10, origin BA, entered 2025-07-01, value 1_000 USD }
  known on 2025-05-01
  expect p = 100 USD;
}
