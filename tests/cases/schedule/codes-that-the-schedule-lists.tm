// U29: "Six digits given: all codes beneath are possible, unless a schedule in the book lists those that exist."
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "one rate for all that are listed" {
  shipment { product 0101.21, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 10 USD;
  shipment { product 0101.30, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 0 USD;
}
test "one line beneath, whatever its digits" {
  shipment { product 0102.90, origin DE, entered 2025-06-04, value 1_000 USD }
  expect mfn = 60 USD;
  shipment { product 0102, origin RU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 90 USD;
}
test "several rates, bounded" {
  shipment { product 0101.29, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, at_least = 20 USD, at_most = 40 USD;
  shipment { product 0101, origin DE, entered 2025-06-04, value 1_000 USD }
  // The other program adds 70 where it is 0101.21.
  expect status needs product, at_least = 0 USD, at_most = 80 USD;
}
test "they differ only for those who claim" {
  shipment { product 0101.30, origin DE, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD;
  shipment { product 0101.29, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect mfn = 0 USD;
}
test "words among the rates" {
  shipment { product 9901.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs product, "a rate that the schedule only says in words";
}
program p { tariff 0101.21.50 from * = 5%; tariff 0101.21.00 from * = 7%; }
test "what is not listed is not possible for other programs either" {
  shipment { product 0101.21, origin DE, entered 2025-06-04, value 1_000 USD }
  expect p = 70 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.21.00,0,a,,1%,,9%,,
0101.21.00.10,1,b,,,,,,
0101.21.00.20,1,c,,,,,,
0101.29.10,0,d,,2%,Free (KR),9%,,
0101.29.20,0,e,,4%,Free (KR),9%,,
0101.30.10,0,f,,Free,,9%,,
0101.30.20,0,g,,Free,Free (KR),8%,,
0102.90.01,0,h,,6%,,9%,,
9901.10.10,0,h,,See note 1,,,,
9901.10.20,0,i,,See note 2,,,,
