jurisdiction US; currency USD;
program p {
  tariff * from * = 10% since 2025-04-05 code 9903.01.25;
  exempt 2709 from * code 9903.01.32;
  exempt * from CA, MX code 9903.01.26;
}
program q { tariff 2709 from * = 5%; }
test "all that match are named, and other programs go on" {
  shipment { product 2709.00, origin CA, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 50 USD, code 9903.01.32, code 9903.01.26;
  shipment { product 7208.10, origin MX, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, code 9903.01.26;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD, code 9903.01.25;
}
test "where no tariff would have prevailed none is named" {
  shipment { product 2709.00, origin CA, entered 2025-04-04, value 1_000 USD }
  expect p = 0 USD, no code;
}
