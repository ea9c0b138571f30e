// Nothing that cannot matter is asked for: no quantity for what is free, no origin where all columns agree.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "free for those who claim, whatever the quantity" {
  shipment { product 0101.21.00, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD;
  shipment { product 0101.21.00, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs quantity;
}
test "the value lacking" {
  shipment { product 0101.29.00, origin KR, entered 2025-06-04, claims KR }
  expect status needs value, at_least = 0 USD;
  shipment { product 0101.21.00, origin DE, entered 2025-06-04, quantity 10 kg }
  expect mfn = 1 USD;
}
test "the date lacking" {
  shipment { product 0101.29.00, origin DE, value 1_000 USD }
  expect status needs entered, at_least = 0 USD, at_most = 10 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,10¢/kg,Free (KR),90¢/kg,,
0101.29.00,0,a,,1%,0.5% (KR),9%,,
