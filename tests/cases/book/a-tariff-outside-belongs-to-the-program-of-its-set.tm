jurisdiction US; currency USD;
product steel = 7208;
product copper = 7403;
tariff steel from * = 25% since 2025-03-12;
tariff steel from * = 50% since 2025-06-04;
program copper "Copper" { cite "Proclamation 10962"; }
tariff copper from * = 50%;
test "one program, made or joined" {
  shipment { product 7208.10, origin DE, entered 2025-06-03, value 1_000 USD }
  expect steel = 250 USD, copper = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect steel = 500 USD;
  shipment { product 7403.11, origin DE, entered 2025-06-04, value 1_000 USD }
  expect copper = 500 USD;
}
