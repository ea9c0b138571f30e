// "`claims USMCA` (a heading too: `claims "9903.88.69"`)"; claims are parted by `;` or space; an empty cell means none.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; exempt * from * when claims USMCA; }
program q { tariff * from * = 25%; exempt * from * when claims "9903.88.69"; }
test "claimed" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, claims "USMCA" }
  expect p = 0 USD, q = 25 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, claims "9903.88.69; usmca" }
  expect p = 0 USD, q = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, claims "KORUS 9903.88.69" }
  expect p = 10 USD, q = 0 USD;
}
test "not said is not claimed" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD }
  expect status ok, p = 10 USD, q = 25 USD;
}
