// What is compared is rounded on the entry as well: each evaluation shares its own sum.
jurisdiction US; currency USD;
program a {
  tariff * from * = 10% since 2024-01-01;
  raise: tariff * from * = 11.5% since 2025-01-01 announced 2025-06-01;
}
program b {
  tariff * from * = 5% since 2024-01-01;
  more: tariff 02 from * = 15% since 2024-01-01;
}
rounding a per entry to 1 USD;
rounding b per entry to 1 USD;
ruling r on 2025-01-10 strikes b.more since 2026-02-01;
stay r since 2026-01-10;
test "then 21 of 210, now 24" {
  shipment { product 0301, origin AR, entered 2025-03-01, value 107 USD, entry E }
  expect a = 12.23 USD, refundable = -1.53 USD;          // 10.70 less 12.23
  shipment { product 0301, origin AR, entered 2025-03-01, value 103 USD, entry E }
  expect a = 11.77 USD, refundable = -1.47 USD;          // 10.30 less 11.77
}
test "with the ruling at work 5.00 and 5.00 are 10, without 15.00 and 5.15 are 20" {
  shipment { product 0201, origin AR, entered 2026-03-01, value 100 USD, entry E }
  expect b = 14.89 USD, contested = 9.96 USD;            // 4.93 of 10
  shipment { product 0301, origin AR, entered 2026-03-01, value 103 USD, entry E }
  expect b = 5.11 USD, contested = 0.04 USD;             // 5.07 of 10
}
