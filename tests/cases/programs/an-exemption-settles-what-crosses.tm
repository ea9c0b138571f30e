jurisdiction US; currency USD;
program p {
  a: tariff 72 from CN = 10%;
  b: tariff 7208 from * except CN = 20%;
  c: tariff 7209 from * = 30%;
  exempt 7209 from CN, JP code 9903.01.32;
}
test "an exemption that none of those met overrides: nothing has to prevail, and none is named" {
  shipment { product 7209.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect status ok, p = 0 USD, no code;
  shipment { product 7208.10, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
