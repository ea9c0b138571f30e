jurisdiction US; currency USD;
product ethane = 2711.19, 2901.10;
license ethane to CN by "BIS";
chips: license 8542 to CN by "BIS";
test "named after the set, or by the label" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD }
  expect control ethane;
  shipment { product 8542.31, origin US, destination CN, entered 2025-06-10, value 1 USD }
  expect control chips;
  shipment { product 8542.31, origin US, destination CA, entered 2025-06-10, value 1 USD }
  expect no control;
}
