// Every amount and unit of the schedule; the quantity is whichever of the two is in a unit that converts.
jurisdiction US; currency USD;
schedule mfn = hts "hts.csv" since 2025-01-01;
column2 BY, CU, KP, RU;

test "by weight, count and volume" {
  shipment { product 0101.10, origin DE, entered 2025-06-04, value 1_000 USD, quantity 10 each }
  expect mfn = 6.80 USD;
  shipment { product 0101.20, origin DE, entered 2025-06-04, value 1_000 USD, quantity 2 doz }
  expect mfn = 0.22 USD;
  shipment { product 0101.30, origin DE, entered 2025-06-04, value 1_000 USD, quantity 2_500 kg }
  expect mfn = 12.38 USD;
  shipment { product 0101.40, origin DE, entered 2025-06-04, value 1_000 USD, quantity 36 each }
  expect mfn = 55.36 USD;
  shipment { product 0101.50, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 pair }
  expect mfn = 396 USD;
  shipment { product 0101.60, origin DE, entered 2025-06-04, value 1_000 USD, quantity 10_000 each }
  expect mfn = 2.50 USD;
  shipment { product 0101.70, origin DE, entered 2025-06-04, value 3 USD }
  expect mfn = 1 USD;
  shipment { product 0101.80, origin DE, entered 2025-06-04, value 1_000 USD, quantity 2 m3 }
  expect mfn = 3.60 USD;
  shipment { product 0101.81, origin DE, entered 2025-06-04, value 1_000 USD, quantity 2 gross }
  expect mfn = 20.29 USD;
}
test "the second quantity, and units of the schedule's own" {
  shipment { product 0102.10, origin DE, entered 2025-06-04, value 1_000 USD, quantity 10, unit l, quantity2 8, unit2 pf.liters }
  expect mfn = 1.05 USD;
  shipment { product 0102.20, origin DE, entered 2025-06-04, value 1_000 USD, quantity 10, unit No., quantity2 170, unit2 Jwls. }
  expect mfn = 45.75 USD;
  shipment { product 0102.30, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100, unit bbl }
  expect mfn = 52.50 USD;
  shipment { product 0102.40, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100, unit kg, quantity2 60, unit2 cy kg }
  expect mfn = 11.22 USD;
}
test "a quantity in a unit that does not convert is a lacking one" {
  shipment { product 0102.30, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 l }
  expect status needs quantity, at_least = 0 USD, at_most = empty;
  shipment { product 0101.50, origin DE, entered 2025-06-04, value 1_000 USD, quantity 200 each }
  expect status needs quantity, at_least = 320 USD;
  shipment { product 0102.40, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  expect status needs quantity;
}
test "the weight that the line is reported in" {
  shipment { product 0103.10, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  expect mfn = 6 USD;
  shipment { product 0103.20, origin DE, entered 2025-06-04, value 1_000 USD, quantity 100 kg }
  expect mfn = 23.20 USD;
}
//- hts.csv
HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
0101.10,0,a,,68¢/head,,,,
0101.20,0,b,,0.9¢ each,,,,
0101.30,0,c,,$4.95/t,,,,
0101.40,0,d,,12¢/doz. + 5.5% 1/,,,,
0101.50,0,e,,76¢/pr. + 32%,,,,
0101.60,0,f,,25¢/1000,,,,
0101.70,0,g,,33 1/3%,,,,
0101.80,0,h,,$1.80/m3,,,,
0101.81,0,h,,14.4¢/gross +2%,,,,
0102.10,0,i,,2.1¢/liter + 10.5¢/pf. liter on ethyl alcohol content,,,,
0102.20,0,j,,15¢ each + 4% + 2.5¢/jewel,,,,
0102.30,0,k,,52.5¢/bbl,,,,
0102.40,0,l,,18.7¢/clean kg,,,,
0103.10,0,m,,6¢/kg on contents and container,,,,
0103.20,0,n,,3.2¢/kg on drained weight+ 2%,,,,
