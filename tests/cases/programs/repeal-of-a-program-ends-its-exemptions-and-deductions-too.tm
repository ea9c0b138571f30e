jurisdiction US; currency USD;
program p { tariff * from * = 10% since 2025-01-01; ex: exempt 2709 from * since 2025-01-01; }
repeal p since 2025-06-01;
tariff * from * = 15% under p since 2025-07-01 announced 2025-06-15;
test "the later tariff does not meet the repealed exemption" {
  shipment { product 2709.00, origin DE, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 2709.00, origin DE, entered 2025-07-01, value 1_000 USD }
  expect p = 150 USD;
}
