// U6: "Dates of a *row* read by the statement are its own": they decide which of two is the later law.
jurisdiction US; currency USD;
program p {
  tariff list "rates.csv" column hts8 since column start from CN = 25%;
  tariff 0101.21.00 from CN = 10% since 2020-01-01;
  tariff 0102.21.00 from CN = 10% since 2020-01-01;
}
test "each row is later or earlier by itself" {
  shipment { product 0101.21.00, origin CN, entered 2025-01-01, value 1_000 USD }
  expect p = 100 USD;
  shipment { product 0102.21.00, origin CN, entered 2025-01-01, value 1_000 USD }
  expect p = 250 USD;
}
test "what was not yet known does not count" {
  shipment { product 0102.21.00, origin CN, entered 2025-01-01, value 1_000 USD }
  known on 2020-06-01
  expect p = 100 USD;
}
//- rates.csv
hts8,start
0101.21.00,2019-01-01
0102.21.00,2021-01-01
