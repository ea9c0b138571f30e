// General Note 3(c): `A`, `A*` and `A+` are symbols of their own. What is not one, in parentheses, is part of the words.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "each symbol for itself" {
  shipment { product 0101.30, origin IN, entered 2025-06-04, value 1_000 USD, claims A }
  expect mfn = 68 USD;
  shipment { product 0101.30, origin BD, entered 2025-06-04, value 1_000 USD, claims "A+" }
  expect mfn = 0 USD;
  shipment { product 0101.90, origin BD, entered 2025-06-04, value 1_000 USD, claims "A*;S" }
  expect mfn = 0 USD;
  shipment { product 0101.90, origin IL, entered 2025-06-04, value 1_000 USD, claims IL }
  expect mfn = 0 USD;
  shipment { product 0101.90, origin OM, entered 2025-06-04, value 1_000 USD, claims OM }
  expect mfn = 0 USD;
}
test "words in parentheses claim nothing" {
  shipment { product 9802.00.40, origin CA, entered 2025-06-04, value 1_000 USD, claims S }
  expect status needs "A duty on the repairs (see note 3)";
  shipment { product 9802.00.40, origin CA, entered 2025-06-04, value 1_000 USD, claims NOTE }
  expect mfn = 50 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.30,0,a,,6.8%,"Free (A+,AU,  BH)",15%,,
0101.90,0,b,,6.8%,"Free
(A*, E IL,.OM)5% (KR)",15%,,
9802.00.40,0,c,,5%,"A duty on the repairs (see note 3) (C,S)",50%,,
