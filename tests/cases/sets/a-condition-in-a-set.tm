jurisdiction US; currency USD;
country union = DE, GB until 2020-02-01;
product metals = 72, 73 except 7302;
program p { tariff * from * = 10% when origin in union and product in metals; }
program q { tariff * from * = 10% when not origin in union; }
test "dated and cut as elsewhere" {
  shipment { product 7208.25, origin GB, entered 2020-01-31, value 1_000 USD }
  expect p = 100 USD, q = 0 USD;
  shipment { product 7208.25, origin GB, entered 2020-02-01, value 1_000 USD }
  expect p = 0 USD, q = 100 USD;
  shipment { product 7302.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 0 USD, q = 0 USD;
}
