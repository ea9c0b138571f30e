// "`MIN`, `MAX` as TARIC prints them": MIN is at least, MAX is at most. "13.8% at least 1 GBP/kg MAX 20%".
jurisdiction GB; currency GBP;
program p { tariff * from * = 13.8% at least 1 GBP/kg MAX 20%; }
program q { tariff * from * = 6.4% MIN 1.10 GBP/kg MAX 1.66 GBP/kg; }
test "between" {
  shipment { product 2005, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 100 kg }
  // q: 64, least 110, most 166
  expect p = 138 GBP, q = 110 GBP;
  shipment { product 2005, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 180 kg }
  expect p = 180 GBP, q = 198 GBP;
  shipment { product 2005, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 900 kg }
  expect p = 200 GBP, q = 990 GBP;
  shipment { product 2005, origin FR, entered 2025-06-04, value 1_000 GBP, quantity 10 kg }
  expect p = 138 GBP, q = 16.60 GBP;
}
