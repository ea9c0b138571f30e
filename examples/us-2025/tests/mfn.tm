//! The schedule itself.

test "general, special and column 2 rates" {
  shipment { product 4202.92.15, origin VN, entered 2025-06-10, value 10_000 USD }
  expect mfn = 630 USD;
  shipment { product 6403.99.6040, origin KR, entered 2025-06-10, value 10_000 USD, claims KR }
  expect mfn = 0 USD;
  shipment { product 4202.92.15, origin RU, entered 2025-06-10, value 10_000 USD }
  expect mfn = 4_000 USD;
  shipment { product 9503.00.0073, origin CN, entered 2025-06-10, value 10_000 USD }
  expect mfn = 0 USD;
  shipment { product 6911.10.10, origin DE, entered 2025-06-10, value 10_000 USD }
  expect mfn = 2_500 USD;
}

test "a rate by quantity, where the quantity is given" {
  shipment { product 2709.00.2090, origin NO, entered 2025-06-10, value 10_000 USD, quantity 100 bbl }
  expect mfn = 10.50 USD;
  shipment { product 2709.00.2090, origin NO, entered 2025-06-10, value 10_000 USD }
  expect mfn = 0 USD, assumed quantity;
  shipment { product 0402.99.90, origin NZ, entered 2025-06-10, value 10_000 USD, quantity 1_000 kg }
  expect mfn = 1_953 USD, duty = 2_953 USD;
}

test "goods of the USMCA by its code in the schedule" {
  shipment { product 4202.92.15, origin CA, entered 2025-06-10, value 10_000 USD, claims USMCA }
  expect mfn = 0 USD, fentanyl = 0 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-06-10, value 10_000 USD, claims S }
  expect mfn = 0 USD, fentanyl = 0 USD;
  shipment { product 4202.92.15, origin CA, entered 2025-06-10, value 10_000 USD }
  expect mfn = 630 USD, fentanyl = 2_500 USD;
}
