jurisdiction US; currency USD;
assume loaded = entered;
program p {
  tariff * from * = 10% since 2025-04-05;
  exempt * from * when loaded before 2025-04-05 and entered before 2025-05-27 code 9903.01.28;
}
test "goods on the water" {
  shipment { product 7208.10, origin DE, loaded 2025-04-04, entered 2025-05-26, value 1_000 USD }
  expect p = 0 USD, code 9903.01.28;
  shipment { product 7208.10, origin DE, loaded 2025-04-04, entered 2025-05-27, value 1_000 USD }
  expect p = 100 USD, no code;
  shipment { product 7208.10, origin DE, loaded 2025-04-05, entered 2025-05-20, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-20, value 1_000 USD }
  expect p = 100 USD, assumed loaded;
}
