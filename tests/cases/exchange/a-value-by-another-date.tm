// U21: the value is converted once, by `entered`, unless `exchange … by exported`; amounts in rates by the date that counts.
jurisdiction US; currency USD;
exchange EUR = 1.10 USD since 2025-01-01 until 2025-02-01 by exported or entered;
exchange EUR = 1.20 USD since 2025-02-01 by exported or entered;
program p { tariff * from * = 10%; }
program q { tariff * from * = 10 EUR; }
program r { tariff * from * = 1% when entry_value > 2_150 USD; }
test "by the day of export, where it is said" {
  shipment { product 0101.21, origin CN, exported 2025-01-31, entered 2025-02-10, value 1_000 EUR }
  expect p = 110 USD, q = 12 USD, r = 0 USD;
  shipment { product 0101.21, origin CN, entered 2025-02-10, value 1_000 EUR }
  expect p = 120 USD, q = 12 USD;
}
test "each line of an entry by its own date" {
  shipment { product 0101.21, origin CN, exported 2025-01-31, entered 2025-02-10, entry 1, value 1_000 EUR }
  expect r = 0 USD;
  shipment { product 0101.21, origin CN, exported 2025-01-20, entered 2025-02-10, entry 1, value 950 EUR }
  expect r = 0 USD;
  shipment { product 0101.21, origin CN, exported 2025-01-31, entered 2025-02-10, entry 2, value 1_000 EUR }
  expect r = 11 USD;
  shipment { product 0101.21, origin CN, exported 2025-02-01, entered 2025-02-10, entry 2, value 950 EUR }
  expect r = 11.40 USD;
}
