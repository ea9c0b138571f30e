// "what a book declares (`unit pf_liter;`, `unit proof_gallon = 3.785411784 pf_liter;`)"; convertible units convert.
jurisdiction US; currency USD;
unit proof_gallon = 3.785411784 pf_liter;
unit pf_liter;
unit carton = 12 each;
unit pallet = 40 carton;
fact spirit: quantity(pf_liter) "Proof litres";
program excise { tariff 2208 from * = 13.50 USD/proof_gallon of spirit; }
program boxes { tariff * from * = 0.10 USD/carton when quantity < 2 pallet; }
program any { tariff 22 from * = 1 USD/pf_liter; }
test "in any unit that converts" {
  shipment { product 2208.30, origin GB, entered 2025-01-01, value 1_000 USD, spirit 10 proof_gallon, quantity 24, unit each, quantity2 5 pf_liter }
  expect excise = 135 USD, boxes = 0.20 USD, any = 5 USD;
  shipment { product 2208.30, origin GB, entered 2025-01-01, value 1_000 USD, spirit "37.85411784", quantity 1, unit Pallet, quantity2 2 Proof_Gallon }
  expect excise = 135 USD, boxes = 4 USD, any = 7.57 USD;
  shipment { product 2208.30, origin GB, entered 2025-01-01, value 1_000 USD, spirit 1 pf_liter, quantity 2, unit l, quantity2 1 pf_liter }
  expect status needs quantity, excise = 3.57 USD, boxes = empty, any = 1 USD;
}
