// Behind one quota may stand another; the rest goes on to it.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20% since 2025-01-01;
  quota wide: 0201 from * = 5% for 100 kg total since 2025-01-02;
  quota narrow: 0201 from AR = 1% for 50 kg total since 2025-01-02;
}
test "narrow, wide, none" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 2_000 USD, quantity 200 kg }
  expect beef = 155 USD;                   // 50 at 1% (5.00), 100 at 5% (50.00), 50 at 20% (100.00): of 500, 1,000, 500
}
