// "`of A or B` falls back when A is not given".
jurisdiction US; currency USD;
fact steel_value: money;
fact metal_value: money;
program p { tariff * from * = 50% of steel_value or metal_value or value; }
test "the first that is given" {
  shipment { product 8431, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 100 USD, metal_value 200 USD }
  expect p = 50 USD;
  shipment { product 8431, origin DE, entered 2025-06-04, value 1_000 USD, metal_value 200 USD }
  expect p = 100 USD;
  shipment { product 8431, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 500 USD, status ok;
  shipment { product 8431, origin DE, entered 2025-06-04, value 1_000 USD, steel_value 0 USD }
  expect p = 0 USD;
}
