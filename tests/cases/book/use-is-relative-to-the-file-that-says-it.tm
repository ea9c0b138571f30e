jurisdiction US; currency USD;
use "law/steel.tm";
test "a list beside the file that reads it" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect steel = 250 USD, copper = 0 USD;
  shipment { product 7403.11, origin DE, entered 2025-06-04, value 1_000 USD }
  expect steel = 0 USD, copper = 100 USD;
}
//- law/steel.tm
use "copper.tm";
product steel = list "lists/steel.csv" column hts;
tariff steel from * = 25%;
//- law/copper.tm
product copper = 7403;
tariff copper from * = 10%;
//- law/lists/steel.csv
hts
7208
