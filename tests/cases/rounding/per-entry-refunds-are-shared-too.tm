// What is refunded is a difference of two shares: each evaluation is rounded on the entry by itself.
jurisdiction US; currency USD;
rounding mfn per entry;
program mfn {
  old: tariff * from * = 10% since 2025-01-01;
  new: tariff * from * = 5% since 2025-03-01 announced 2025-04-01 overrides old;
}
program other { tariff * from * = 1%; }
test "a retroactive cut, on lines of 3 cents and a third" {
  shipment { product 4901, origin CN, entered 2025-03-02, value 0.33 USD, entry E }
  expect mfn = 0.02 USD, refundable = 0.02 USD;
  shipment { product 4901, origin CN, entered 2025-03-02, value 0.33 USD, entry E }
  expect mfn = 0.02 USD, refundable = 0.01 USD;
  shipment { product 4901, origin CN, entered 2025-03-02, value 0.33 USD, entry E }
  expect mfn = 0.01 USD, refundable = 0.02 USD;
}
test "nothing changed" {
  shipment { product 4901, origin CN, entered 2025-02-02, value 0.33 USD, entry E }
  expect mfn = 0.04 USD, refundable = 0 USD;
  shipment { product 4901, origin CN, entered 2025-02-02, value 0.33 USD, entry E }
  expect mfn = 0.03 USD, refundable = 0 USD;
  shipment { product 4901, origin CN, entered 2025-02-02, value 0.33 USD, entry E }
  expect mfn = 0.03 USD, refundable = 0 USD;
}
