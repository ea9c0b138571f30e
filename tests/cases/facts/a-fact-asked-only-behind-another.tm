// What is asked only for some answers to another is needed too, and not once that is answered otherwise.
jurisdiction US; currency USD;
fact mode: one of vessel, air;
program p { tariff * from * = 10%; tariff * from * = 5% when mode = air and loaded before 2025-01-01; }
test "behind" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD }
  expect status needs mode, loaded, at_least = 5 USD, at_most = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD, mode vessel }
  expect status ok, p = 10 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD, loaded 2025-01-01 }
  expect status ok, p = 10 USD;
}
