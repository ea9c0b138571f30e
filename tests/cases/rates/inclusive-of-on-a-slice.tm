// "on a slice, that share of P".
jurisdiction US; currency USD;
fact steel_value: money;
program mfn { tariff * from * = 4%; }
program deal { tariff * from * = 15% of steel_value inclusive of mfn; }
test "a quarter of the value, a quarter of P" {
  // 15% of 250 = 37.50, less a quarter of 40
  shipment { product 8431, origin JP, entered 2025-09-04, value 1_000 USD, steel_value 250 USD }
  expect mfn = 40 USD, deal = 27.50 USD;
}
