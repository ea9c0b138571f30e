// "… or an `assume` names it".
jurisdiction US; currency USD;
assume "for aircraft" = no;
program p { tariff 8482 from * = 9%; air: tariff 8482 from * = free when "for aircraft"; }
test "assumed, and said" {
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD }
  expect p = 9 USD, status ok;
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD, meets "for aircraft" }
  expect p = 0 USD, assumed = empty;
}
