jurisdiction US; currency USD;
jurisdiction CN {
  currency CNY;
  program duties { tariff * from US = 10% since 2025-01-01; }
  ruling own "In the matter of duties" on 2025-05-28 strikes duties;
}
stay CN.own since 2025-06-10;

test "by its name from outside" {
  shipment { product 7208.10, origin US, destination CN, entered 2025-05-28, value 1_000 CNY } expect CN.duties = 0 CNY;
  shipment { product 7208.10, origin US, destination CN, entered 2025-06-10, value 1_000 CNY } expect CN.duties = 100 CNY, contested = 100 CNY;
}
