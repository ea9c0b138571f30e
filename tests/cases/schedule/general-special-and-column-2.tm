// R21: "Column 2 for its countries whatever is claimed; else lowest of general and the claimed specials; equal: general is named."
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "general" {
  shipment { product 0406.10.48, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  expect mfn = 180.30 USD;
}
test "a special rate only for those who claim it" {
  shipment { product 0406.10.48, origin KR, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  expect mfn = 180.30 USD;
  shipment { product 0406.10.48, origin KR, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims KR }
  expect mfn = 12 USD;
  shipment { product 0406.10.48, origin KR, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims kr }
  expect mfn = 12 USD;
  shipment { product 0406.10.48, origin AU, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims AU }
  expect mfn = 180.30 USD;
}
test "of several that are claimed the lowest" {
  shipment { product 0406.10.48, origin KR, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims KR JO }
  expect mfn = 0 USD;
}
test "column 2 whatever is claimed" {
  shipment { product 0406.10.48, origin RU, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims KR JO }
  expect mfn = 212.10 USD;
}
test "a special rate that is higher is not paid" {
  shipment { product 0406.10.88, origin KR, entered 2025-06-04, value 1_000 USD, quantity 100 kg, claims KR }
  expect mfn = 100 USD;
  shipment { product 0406.10.88, origin KR, entered 2025-06-04, value 1_000 USD, quantity 10 kg, claims KR }
  expect mfn = 20 USD;
}
test "a day before the schedule" {
  shipment { product 0406.10.48, origin DE, entered 2024-12-31, value 1_000 USD, quantity 100 kg }
  expect mfn = 0 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0406.10.48,0,a,"[""kg""]",$1.803/kg,"Free (BH,JO) 12¢/kg (KR) ",$2.121/kg,,
0406.10.88,0,b,"[""kg""]",10%,$2/kg (KR),40%,,
