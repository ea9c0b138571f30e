// "value per unit": exact, in any unit that converts; "`value per kg` with quantity 0 is a data error where it is asked".
jurisdiction US; currency USD;
program p { tariff 0406 from * = 1% when value per kg < 3 USD/kg; }
program q { tariff 6403 from * = 1% when value per pair > 12 USD/pair; }
program r { tariff 0406 from * = 1% when value per lb >= 1 USD/lb; }
test "exactly" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 300 USD, quantity 100 kg }
  // 3 USD a kilogram is not below 3; 1.36 a pound
  expect p = 0 USD, r = 3 USD;
  shipment { product 0406, origin FR, entered 2025-06-04, value 299.99 USD, quantity 0.1 t }
  expect p = 3 USD;
  shipment { product 6403, origin FR, entered 2025-06-04, value 300 USD, quantity 20 pair }
  expect q = 3 USD;
}
test "of nothing" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 300 USD, quantity 0 kg }
  expect status error;
  shipment { product 0407, origin FR, entered 2025-06-04, value 300 USD, quantity 0 kg }
  expect status ok, p = 0 USD;
}
test "unknown quantity" {
  shipment { product 0406, origin FR, entered 2025-06-04, value 300 USD }
  // Below 100 kg neither p nor … r holds up to 300 lb = 136 kg: p above 100 kg, r below 136.08 kg.
  expect status needs quantity, at_least = 3 USD, at_most = 6 USD;
}
