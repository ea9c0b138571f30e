// "`to` exports out of it and is matched with `destination`"; "an export measure when `exported_from` is J".
jurisdiction US; currency USD;
product ethane = 2711.19, 2901.10;
ban ethane to CN;
test "by destination, from here" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-30, value 1_000 USD }
  expect control ethane;
  shipment { product 2711.19, origin QA, exported_from US, destination CN, entered 2025-06-30, value 1_000 USD }
  expect control ethane;
  shipment { product 2711.19, origin US, exported_from CA, destination CN, entered 2025-06-30, value 1_000 USD }
  expect no control;
  shipment { product 2711.19, origin US, destination FR, entered 2025-06-30, value 1_000 USD }
  expect no control;
}
