// "statistical lines inheriting from their parents": by indent, where their code lies beneath. What one says itself holds.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "eight digits and ten" {
  shipment { product 0101.21.00.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
  shipment { product 0101.21.00.10, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD;
  shipment { product 0101.21.00.10, origin CU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 90 USD;
  shipment { product 0101.21.00, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
}
test "a line that says a rate of its own" {
  shipment { product 0101.21.00.30, origin CU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 70 USD;
  shipment { product 0101.21.00.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
}
test "a suffix that is not listed has the rate of its legal line" {
  shipment { product 0101.21.00.99, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
}
test "a line beneath another by indent alone has nothing of it" {
  shipment { product 0102.21.00, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs "no general rate is published for 0102.21.00";
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101,0,a,,,,,,
,1,b:,,,,,,
0101.21.00,2,c,"[""No.""]",1%,Free (KR),9%,,
0101.21.00.10,3,d,"[""No.""]",,,,,
,3,e:,,,,,,
0101.21.00.30,4,f,"[""No.""]",,,7%,,
0101.29.00,2,g,,2%,,8%,,
0102.21.00,3,h,,,,,,
