// "`overrides`, `exempt` do not reach them (`except`, `when` do)"; "`pause`, `repeal`, `extend` take any label".
jurisdiction US; currency USD;
product ethane = 2711.19;
fact military: flag "For a military end user";
license ethane to CN when military since 2025-06-03;
pause ethane since 2025-07-03 until 2025-08-01;
repeal ethane since 2025-10-01;
test "when" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD, military yes }
  expect control ethane;
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD, military no }
  expect no control;
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD }
  expect status needs military, control ethane;
}
test "paused, and ended" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-07-03, value 1 USD, military yes }
  expect no control;
  shipment { product 2711.19, origin US, destination CN, entered 2025-08-01, value 1 USD, military yes }
  expect control ethane;
  shipment { product 2711.19, origin US, destination CN, entered 2025-10-01, value 1 USD, military yes }
  expect no control;
}
