// "`from` binds imports into the jurisdiction and is matched with `origin`".
jurisdiction US; currency USD;
product ethane = 2711.19, 2901.10;
license ethane from RU, BY by "OFAC";
test "by origin" {
  shipment { product 2711.19, origin RU, entered 2025-06-30, value 1_000 USD }
  expect control ethane;
  shipment { product 2711.19, origin QA, exported_from RU, entered 2025-06-30, value 1_000 USD }
  expect no control;
  shipment { product 2711.12, origin RU, entered 2025-06-30, value 1_000 USD }
  expect no control;
}
test "not where it goes elsewhere" {
  shipment { product 2711.19, origin RU, destination FR, entered 2025-06-30, value 1_000 USD }
  expect no control;
}
