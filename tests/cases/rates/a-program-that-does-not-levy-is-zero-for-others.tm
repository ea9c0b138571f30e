// "P exempt, paused, absent or dropped by precedence: its duty is zero for a rate that refers to it".
jurisdiction US; currency USD;
program mfn { tariff * from * = 10%; exempt * from CA; }
program half { tariff * from * = mfn * 50%; }
program top { tariff * from * = 15% inclusive of mfn; }
pause mfn since 2025-07-01;
test "exempt" {
  shipment { product 0101, origin CA, entered 2025-06-04, value 1_000 USD }
  expect mfn = 0 USD, half = 0 USD, top = 150 USD;
}
test "in force, and paused" {
  shipment { product 0101, origin JP, entered 2025-06-30, value 1_000 USD }
  expect mfn = 100 USD, half = 50 USD, top = 50 USD;
  shipment { product 0101, origin JP, entered 2025-07-01, value 1_000 USD }
  expect mfn = 0 USD, half = 0 USD, top = 150 USD;
}
