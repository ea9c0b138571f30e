// "One shipment from US to CN meets US export measures and CN import measures in one run, in CNY where CN's book says so".
jurisdiction US; currency USD;
product ethane = 2711.19;
license ethane to CN since 2025-06-03 until 2025-07-02 by "BIS";
program mfn { tariff * from * = 5%; }
jurisdiction CN {
  currency CNY;
  exchange USD = 7 CNY;
  program retaliation { tariff * from US = 10% since 2025-05-14; }
  entry_permit: license 2711 from * by "MOFCOM";
}
test "US to CN" {
  shipment { product 2711.19, origin US, destination CN, entered 2025-06-10, value 1_000 USD }
  expect control ethane, control CN.entry_permit, CN.retaliation = 700 CNY, total = 700 CNY, mfn = empty;
  shipment { product 2711.19, origin US, destination CN, entered 2025-07-02, value 1_000 USD }
  expect control CN.entry_permit, CN.retaliation = 700 CNY;
}
test "CN to US" {
  shipment { product 2711.19, origin CN, entered 2025-06-10, value 1_000 USD }
  expect mfn = 50 USD, CN.retaliation = empty, no control;
}
