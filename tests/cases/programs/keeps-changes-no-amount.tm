jurisdiction US; currency USD;
program p {
  old: tariff 7208 from * = 25% since 2018-03-23;
  tariff * from * = 10% since 2025-04-05 keeps old;
}
test "the narrower goes before, said or not" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 250 USD;
  shipment { product 7209.15, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
