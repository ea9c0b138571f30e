// "in": sets of countries, also dated, as they stand on the date that counts.
jurisdiction US; currency USD;
country bloc = DE, FR, GB until 2020-02-01, HR since 2013-07-01;
fact melted_in: country "Where the steel was melted";
program inside { tariff * from * = 1% when melted_in in bloc; }
program outside { tariff * from * = 1% when melted_in not in bloc; }
program some { tariff * from * = 1% when melted_in in DE, AT; }
program cut { tariff * from * = 1% when melted_in in bloc except DE; }
test "members and others" {
  shipment { product 7208, origin TR, entered 2025-06-04, value 100 USD, melted_in DE }
  expect inside = 1 USD, outside = 0 USD, some = 1 USD, cut = 0 USD;
  shipment { product 7208, origin TR, entered 2025-06-04, value 100 USD, melted_in AT }
  expect inside = 0 USD, outside = 1 USD, some = 1 USD, cut = 0 USD;
}
test "on the date that counts" {
  shipment { product 7208, origin TR, entered 2020-01-31, value 100 USD, melted_in GB }
  expect inside = 1 USD, outside = 0 USD;
  shipment { product 7208, origin TR, entered 2020-02-01, value 100 USD, melted_in GB }
  expect inside = 0 USD, outside = 1 USD;
  shipment { product 7208, origin TR, entered 2013-06-30, value 100 USD, melted_in HR }
  expect inside = 0 USD;
  shipment { product 7208, origin TR, entered 2013-07-01, value 100 USD, melted_in HR }
  expect inside = 1 USD;
}
