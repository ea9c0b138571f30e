jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01; //~ W0130 no country pays
test "the general rate for all" {
  shipment { product 0101.21.00, origin RU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
