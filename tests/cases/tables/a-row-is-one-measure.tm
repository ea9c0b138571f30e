// "Rates read from a table"; "in a statement that reads a list, `column C` may stand for any code, country, rate, date …: one
// measure a row". An empty date cell is a clause that is not given.
jurisdiction US; currency USD;
country benelux = BE, NL, LU;
program p {
  tariff list "rates.csv" column hts8 where phase != "draft" from column origin = column rate
    since column start until column end code column heading cite column source;
}
test "each row has its rate, origin and days" {
  shipment { product 0101.21.0010, origin CN, entered 2024-12-31, value 1_000 USD }
  expect p = 0 USD, no code;
  shipment { product 0101.21.0010, origin CN, entered 2025-01-01, value 1_000 USD }
  expect p = 68 USD, code 9903.01.01;
  shipment { product 0101.21.0010, origin CN, entered 2025-07-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0101.21.0010, origin NL, entered 2010-01-01, value 1_000 USD }
  expect p = 0 USD;
  shipment { product 0102.21.0010, origin NL, entered 2010-01-01, value 1_000 USD, quantity 100 kg }
  expect p = 104.40 USD;
  shipment { product 0103.21.0010, origin XK, entered 2010-01-01, value 1_000 USD }
  expect p = 50 USD, no code;
  shipment { product 0104.21.0010, origin DE, entered 2010-01-01, value 1_000 USD }
  expect p = 0 USD;
}
//- rates.csv
hts8,origin,rate,start,end,heading,source,phase
0101.21.00,CN,6.8%,2025-01-01,,9903.01.01,89 FR 1,final
0101.21.00,CN,10%,2025-07-01,,9903.01.02,89 FR 2,final
0101.21.00,benelux,Free,,,,,final
01022100,benelux,4.4 ¢/kg + 10%,,2030-01-01,,,final
"0103.21.00",*,"5%",,,,"He said ""yes"", FR 3",final
0104.21.00,DE,99%,,,,,draft
