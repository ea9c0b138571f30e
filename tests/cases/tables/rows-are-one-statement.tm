// Acts reach every row of the statement, and a label names all of them.
jurisdiction US; currency USD;
program p {
  lists: tariff list "rates.csv" column hts8 from CN = column rate since column start until column end;
  tariff 0103 from CN = 1% since 2020-01-01 keeps lists;
  exempt list "free.csv" column hts8 from column origin when claims column claim code column code;
}
pause p.lists since 2025-03-01 until 2025-04-01;
pause p.lists 0102 since 2025-05-01 until 2025-06-01;
extend p.lists until 2026-03-01 announced 2025-12-01;
test "acts" {
  shipment { product 0101.21.0010, origin CN, entered 2025-02-28, value 1_000 USD }
  expect p = 50 USD;
  shipment { product 0101.21.0010, origin CN, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0102.21.0010, origin CN, entered 2025-03-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0102.21.0010, origin CN, entered 2025-05-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0101.21.0010, origin CN, entered 2025-05-01, value 1_000 USD }
  expect p = 50 USD;
  shipment { product 0103.21.0010, origin CN, entered 2025-05-01, value 1_000 USD }
  expect p = 70 USD;
}
test "an extension moves the latest end of the statement" {
  shipment { product 0102.21.0010, origin CN, entered 2026-02-01, value 1_000 USD }
  expect p = 60 USD;
  shipment { product 0101.21.0010, origin CN, entered 2026-02-01, value 1_000 USD }
  expect p = 0 USD;
}
test "exemptions of rows" {
  shipment { product 0101.21.0010, origin CN, entered 2025-05-01, value 1_000 USD, claims A1 }
  expect p = 0 USD, code 9902.01;
  shipment { product 0101.21.0010, origin CN, entered 2025-05-01, value 1_000 USD, claims B2 }
  expect p = 50 USD;
  shipment { product 0102.21.0010, origin CN, entered 2025-06-01, value 1_000 USD, claims B2 }
  expect p = 0 USD, no code;
}
//- rates.csv
hts8,rate,start,end
0101.21.00,5%,2025-01-01,2025-12-01
0102.21.00,6%,2025-01-01,2026-01-01
0103.21.00,7%,2010-01-01,2026-01-01
//- free.csv
hts8,origin,claim,code
0101.21.00,CN,A1,9902.01
0102.21.00,CN,B2,
