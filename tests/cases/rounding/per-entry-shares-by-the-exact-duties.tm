// Summed, rounded, and shared back in minor units to the largest remainders of the exact duties.
jurisdiction US; currency USD;
rounding mfn per entry to 1 USD;
program mfn { tariff * from * = 10%; }
tax vat on * = 10% of duties;
test "three lines" {
  shipment { product 4901, origin CN, entered 2025-03-01, value 33 USD, entry E }
  expect mfn = 3.34 USD, vat = 0.33 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 33 USD, entry E }
  expect mfn = 3.33 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 33 USD, entry E }
  expect mfn = 3.33 USD;
  shipment { product 4901, origin CN, entered 2025-03-01, value 33 USD }
  expect mfn = 3 USD;
}
