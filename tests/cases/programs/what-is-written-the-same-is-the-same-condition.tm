jurisdiction US; currency USD;
program p {
  tariff 8482 from * = 5% since 2018-01-01 when "ball bearings not over 30 mm";
  tariff 8482 from * = 9% since 2020-01-01 when "ball  bearings not over 30 mm";
}
program q {
  tariff 8482 from * = 5% since 2018-01-01 when value per kg < 2 USD/kg;
  tariff 8482 from * = 9% since 2020-01-01 when value per kg < 2 USD/kg;
}
test "the later of one scope" {
  shipment { product 8482.10, origin DE, entered 2025-06-04, value 100 USD, quantity 100 kg, meets "ball bearings not over 30 mm" }
  expect p = 9 USD, q = 9 USD;
  shipment { product 8482.10, origin DE, entered 2025-06-04, value 200 USD, quantity 100 kg, meets not "ball bearings not over 30 mm" }
  expect p = 0 USD, q = 0 USD;
}
