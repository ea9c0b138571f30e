// A licence for each row, with its countries, days and condition.
jurisdiction US; currency USD;
fact weight: quantity(kg) "Weight";
dual_use: license list "controls.csv" column hts to column destination when weight > column above
  since column start cite column source by "BIS";
test "each row binds by itself" {
  shipment { product 8471.30, origin US, destination CN, exported_from US, exported 2025-06-01, entered 2025-06-01, value 1 USD, weight 11 kg }
  expect control dual_use;
  shipment { product 8471.30, origin US, destination CN, exported_from US, exported 2025-06-01, entered 2025-06-01, value 1 USD, weight 10 kg }
  expect no control;
  shipment { product 8471.30, origin US, destination RU, exported_from US, exported 2025-06-01, entered 2025-06-01, value 1 USD, weight 11 kg }
  expect no control;
  shipment { product 8542.31, origin US, destination RU, exported_from US, exported 2024-06-01, entered 2024-06-01, value 1 USD, weight 11 kg }
  expect control dual_use;
}
//- controls.csv
hts,destination,above,start,source
8471,CN,10 kg,2025-01-01,"89 FR 1"
8542,RU,0 kg,,
