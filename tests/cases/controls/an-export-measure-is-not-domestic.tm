// "an export measure of J does not apply where `destination` is J".
jurisdiction US; currency USD;
product ethane = 2711.19;
license ethane to *;
test "US goods coming back" {
  shipment { product 2711.19, origin US, entered 2025-06-30, value 1_000 USD }
  expect no control;
  shipment { product 2711.19, origin US, destination US, entered 2025-06-30, value 1_000 USD }
  expect no control;
  shipment { product 2711.19, origin US, destination MX, entered 2025-06-30, value 1_000 USD }
  expect control ethane;
}
