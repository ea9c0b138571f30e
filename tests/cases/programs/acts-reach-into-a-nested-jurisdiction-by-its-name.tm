jurisdiction US; currency USD;
program p { tariff * from * = 10%; }
jurisdiction CN {
  program q { base: tariff * from US = 10%; more: tariff 72 from US = 20%; }
  program r { tariff * from US = 5%; }
  pause q.more since 2025-05-14;
}
pause CN.q.base since 2025-06-01;
pause CN.r since 2025-06-01;
pause p since 2025-06-01 until 2025-06-02;
test "by label and by program" {
  shipment { product 7208.10, origin US, destination CN, entered 2025-05-13, value 1_000 USD }
  expect CN.q = 200 USD, CN.r = 50 USD;
  shipment { product 7208.10, origin US, destination CN, entered 2025-05-14, value 1_000 USD }
  expect CN.q = 100 USD, CN.r = 50 USD;
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-01, value 1_000 USD }
  expect CN.q = 0 USD, CN.r = 0 USD;
}
