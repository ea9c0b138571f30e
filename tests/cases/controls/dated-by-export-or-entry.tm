// "The date that counts is `entered`, and `exported or entered` for a control `to`".
jurisdiction US; currency USD;
product ethane = 2711.19;
out: license ethane to CN since 2025-06-03 until 2025-07-02;
in_: license ethane from CN since 2025-06-03 until 2025-07-02;
test "exports by the day of export" {
  shipment { product 2711.19, origin US, destination CN, exported 2025-07-01, entered 2025-08-10, value 1 USD }
  expect control out;
  shipment { product 2711.19, origin US, destination CN, exported 2025-06-02, entered 2025-06-10, value 1 USD }
  expect no control;
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1 USD }
  expect control out;
}
test "imports by the day of entry" {
  shipment { product 2711.19, origin CN, exported 2025-06-02, entered 2025-06-03, value 1 USD }
  expect control in_;
  shipment { product 2711.19, origin CN, exported 2025-07-01, entered 2025-07-02, value 1 USD }
  expect no control;
}
