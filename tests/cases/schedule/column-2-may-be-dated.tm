// The countries of column 2 are a set like others: members may be dated, and several statements unite.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2020-01-01;
country friends = RU;
column2 CU, KP;
column2 BY since 2022-04-09, friends since 2022-04-09 cite "Public Law 117-110";
test "before and after" {
  shipment { product 0101.21.00, origin RU, entered 2022-04-08, value 1_000 USD }
  expect mfn = 10 USD;
  shipment { product 0101.21.00, origin RU, entered 2022-04-09, value 1_000 USD }
  expect mfn = 90 USD;
  shipment { product 0101.21.00, origin CU, entered 2021-01-01, value 1_000 USD }
  expect mfn = 90 USD;
}
test "the origin lacking" {
  shipment { product 0101.21.00, entered 2025-06-04, value 1_000 USD }
  expect status needs origin, at_least = 10 USD, at_most = 90 USD;
  shipment { product 0101.29.00, entered 2025-06-04, value 1_000 USD }
  expect mfn = 90 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
0101.29.00,0,b,,9%,,9%,,
