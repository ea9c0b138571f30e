jurisdiction US; currency USD;
program p { tariff 7208 from * = 10%; }
test "a scenario" {                                                           
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD }
  scenario lapse                                                                //~ E0010
  expect p = 100 USD;
}
