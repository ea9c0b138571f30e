jurisdiction US; currency USD;
program p {
  a: tariff 7208 from CN = 10% since 2025-04-09 announced 2025-04-02;
  b: tariff 7208 from CN = 20% since 2025-04-09;
}
test "announced counts where both say it" {
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status error;
}
