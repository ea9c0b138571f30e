// "sums": of facts, on either side.
jurisdiction US; currency USD;
fact steel_value: money;
fact aluminum_value: money;
program p { tariff * from * = 1% when steel_value + aluminum_value >= 50 USD; }
program q { tariff * from * = 1% when value - steel_value > aluminum_value + 10 USD; }
program r { tariff * from * = 1% when 2 * steel_value = aluminum_value; }
program s { tariff * from * = 1% when (steel_value + aluminum_value) * 2 < value; }
test "added up" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, steel_value 20 USD, aluminum_value 30 USD }
  // 50; 80 and 40; 40 and 30; 100 and 100
  expect p = 1 USD, q = 1 USD, r = 0 USD, s = 0 USD;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, steel_value 16 USD, aluminum_value 32 USD }
  // 48; 84 and 42; 32 and 32; 96 and 100
  expect p = 0 USD, q = 1 USD, r = 1 USD, s = 1 USD;
}
