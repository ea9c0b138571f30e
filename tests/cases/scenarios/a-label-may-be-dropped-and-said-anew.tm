jurisdiction US; currency USD;
program p {
  high: tariff 72 from * = 25% since 2025-01-01;
}
off: pause p since 2025-03-01 until 2025-04-01;
ethane: license 2901.10 to CN since 2025-01-01 by "BIS";

scenario s {
  drop p.high, off, ethane;
  high: tariff 72 from * = 50% since 2025-01-01 under p;
  off: pause p since 2025-05-01 until 2025-06-01;
  ethane: license 2901.10 to VN since 2025-01-01 by "BIS";
}

test "as it is" {
  shipment { product 7208.10, origin DE, entered 2025-03-15, value 100 USD }
  expect p = 0 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-15, value 100 USD }
  expect p = 25 USD;
  shipment { product 2901.10, origin US, destination CN, entered 2025-05-15, value 100 USD }
  expect control ethane;
}
test "in the scenario" {
  scenario s
  shipment { product 7208.10, origin DE, entered 2025-03-15, value 100 USD }
  expect p = 50 USD;
  shipment { product 7208.10, origin DE, entered 2025-05-15, value 100 USD }
  expect p = 0 USD;
  shipment { product 2901.10, origin US, destination CN, entered 2025-05-15, value 100 USD }
  expect no control;
  shipment { product 2901.10, origin US, destination VN, entered 2025-05-15, value 100 USD }
  expect control ethane;
}
