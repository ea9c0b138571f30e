// "It cuts measures, exemptions, … controls".
jurisdiction US; currency USD;
product ethane = 2711.19;
ban ethane to CN since 2025-06-03 announced 2025-05-30;
test "before it was known" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD }
  known on 2025-05-29
  expect no control;
}
test "once it was" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD }
  known on 2025-05-30
  expect control ethane;
}
