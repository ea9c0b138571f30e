jurisdiction US; currency USD;
product cars = 8703;
program r { tariff * from * = 10% since 2025-04-05; }
exempt 9801 from * under * ;
scenario new_duty {
  program s232 "Cars" { tariff cars from * = 25% since 2025-06-01; }
  precedence s232 over r entirely;
}
test "the column is there with the scenario" {
  scenario new_duty
  shipment { product 8703.10, origin DE, entered 2025-06-01, value 100 USD }
  expect s232 = 25 USD, r = 0 USD;
  shipment { product 9801.00, origin DE, entered 2025-06-01, value 100 USD }
  expect s232 = 0 USD, r = 0 USD;
}
test "and only there" {
  shipment { product 8703.10, origin DE, entered 2025-06-01, value 100 USD }
  expect s232 = 25 USD;                                                    //~ E0312 results have no column `s232`
}
