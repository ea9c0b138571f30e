jurisdiction US; currency USD;
program p { tariff 72 from * = 25%; }
scenario one { drop p; }
test "t" {
  scenario one
  shipment { product 7208, origin DE, entered 2025-06-01, value 100 USD }
  expect p = 0 USD;
  scenario one                                                            //~ E0006 `scenario` is written twice
}
