// "What it cannot say by itself ("See note 3") is kept as text, and lines that need it get the status `needs` with that text."
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

program other { tariff * from * = 10%; }
test "the words are needed, and what they come to is not below zero" {
  shipment { product 9901.00.10, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs "See additional U.S. note 1", mfn = empty, other = 100 USD, at_least = 100 USD, at_most = empty;
  shipment { product 9901.00.20, origin DE, entered 2025-06-04, value 1_000 USD }
  expect status needs "The rate applicable to the article of which it is a part", mfn = empty;
  shipment { product 9901.00.30, origin DE, entered 2025-06-04, value 1_000 USD, quantity 4 each }
  expect status needs "30¢ each + 6.9% on the case", mfn = empty;
}
test "a special rate that is free needs no words" {
  shipment { product 9901.00.10, origin AU, entered 2025-06-04, value 1_000 USD, claims AU }
  expect mfn = 0 USD;
}
test "words of a special rate are bounded by the general rate" {
  shipment { product 9901.00.40, origin KR, entered 2025-06-04, value 1_000 USD, claims KR }
  expect status needs "See 9822.04.40", mfn = empty, at_least = 100 USD, at_most = 150 USD;
  shipment { product 9901.00.40, origin KR, entered 2025-06-04, value 1_000 USD }
  expect mfn = 50 USD;
}
test "words that do not hold here" {
  shipment { product 9901.00.50, origin RU, entered 2025-06-04, value 1_000 USD }
  expect mfn = 350 USD;
  shipment { product 9901.00.10, origin RU, entered 2025-06-04, value 1_000 USD }
  expect status needs "no column 2 rate is published for 9901.00.10";
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
9901.00.10,0,a,,See additional U.S. note 1,Free (AU),,,
9901.00.20,0,b,,The rate applicable to the article of which it is a part 1/,,No change,,
9901.00.30,0,c,,30¢ each + 6.9% on the case,,No change,,
9901.00.40,0,d,,5%,See 9822.04.40 (KR),No change,,
9901.00.50,0,e,,No change,,35%,,
