jurisdiction US; currency USD;
product coils = 7208.10;
program p { tariff 7208 from * = 10%; }
license coils from * by "DOC";
test "it is named, and the line needs the code" {
  shipment { product 7208, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, p = 100 USD, control coils;
  shipment { product 7208.25, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status ok, no control;
}
