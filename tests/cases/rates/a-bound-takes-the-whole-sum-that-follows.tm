// "takes the whole sum that follows, up to the next bound".
jurisdiction GB; currency GBP;
program p { tariff * from * = 5% at least 2% + 1 GBP/kg at most 10% + 10 GBP; }
program q { tariff * from * = 3% + 2% at most 40 GBP; }
test "least is a sum" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 40 kg }
  // 50; least 20 + 40; most 100 + 10. And q: (30 + 20) at most 40.
  expect p = 60 GBP, q = 40 GBP;
}
test "most is a sum" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 400 kg }
  expect p = 110 GBP;
}
