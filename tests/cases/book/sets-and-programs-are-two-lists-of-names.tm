jurisdiction US; currency USD;
product steel = 7208;
program steel { tariff steel from * = 25%; }
test "a set and a program of one name" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect steel = 250 USD;
}
