jurisdiction US; currency USD;
program p {
  china: tariff * from CN = 84% since 2025-04-09;
  truce: tariff * from CN = 10% since 2025-05-14 until 2025-08-12 overrides china;
  china: tariff * from CN = 34% since 2025-07-01;      //~ W0310 `truce` still holds
}
test "the truce stands before what was added to the group later" {
  shipment { product 7208.10, origin CN, entered 2025-07-10, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 7208.10, origin CN, entered 2025-08-12, value 1_000 USD }
  expect p = 340 USD;
}
