jurisdiction US; currency USD;
fact steel_share: number "Percent of steel";
program by_product { tariff * from * = 10% since 2025-04-05; tariff 7208 from * = 25% since 2018-03-23; }      //~ W0310 the older exception still holds
program by_origin { tariff * from * = 10% since 2025-04-05; tariff * from GB = 5% since 2018-03-23; }      //~ W0310 the older exception still holds
program condition { tariff * from * = 10% since 2025-04-05; tariff * from * = 5% since 2018-03-23 when claims USMCA; }      //~ W0310 the older exception still holds
program interval {
  tariff * from * = 10% since 2025-04-05 when value > 100 USD;      //~ W0310 the older exception still holds
  tariff * from * = 5% since 2018-03-23 when value > 500 USD;
}
program both {
  tariff * from * = 10% since 2025-04-05 when steel_share > 50;      //~ W0310 the older exception still holds
  tariff * from * = 5% since 2018-03-23 when steel_share > 50 and claims USMCA;
}
test "inside by product, by origin, by condition" {
  shipment { product 7208.10, origin GB, entered 2025-06-04, value 1_000 USD, claims USMCA, steel_share 60 }
  expect by_product = 250 USD, by_origin = 50 USD, condition = 50 USD, interval = 50 USD, both = 50 USD;
  shipment { product 7210.10, origin DE, entered 2025-06-04, value 400 USD, steel_share 60 }
  expect by_product = 40 USD, by_origin = 40 USD, condition = 40 USD, interval = 40 USD, both = 40 USD;
}
