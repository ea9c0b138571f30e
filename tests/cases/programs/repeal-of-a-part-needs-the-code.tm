jurisdiction US; currency USD;
program p { tariff 09 from * = 10% since 2025-04-05; }
repeal p 0901.11 from BR since 2025-11-13;
test "four digits may be in the part or not; from elsewhere it does not matter" {
  shipment { product 0901, origin BR, entered 2025-11-13, value 1_000 USD }
  expect status needs product, p = empty, at_least = 0 USD, at_most = 100 USD;
  shipment { product 0901, origin CO, entered 2025-11-13, value 1_000 USD }
  expect status ok, p = 100 USD;
  shipment { product 0901, origin BR, entered 2025-11-12, value 1_000 USD }
  expect status ok, p = 100 USD;
}
