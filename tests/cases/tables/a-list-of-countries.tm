// A list may name the countries, each with its own rate and end; a table of countries may take rates from several columns.
jurisdiction US; currency USD;
program p {
  tariff * from list "countries.csv" column iso except MX = 2% + column rate until column end;
}
program q {
  tariff list "rates.csv" column hts8 from { CN = column cn, VN = column vn at least 3%, else = free };
}
test "countries" {
  shipment { product 0101.21.00, origin CN, entered 2025-01-01, value 1_000 USD }
  expect p = 120 USD, q = 50 USD;
  shipment { product 0101.21.00, origin VN, entered 2025-01-01, value 1_000 USD }
  expect p = 0 USD, q = 30 USD;
  shipment { product 0102.21.00, origin VN, entered 2024-12-31, value 1_000 USD, quantity 10 kg }
  expect p = 22 USD, q = 200 USD;
  shipment { product 0102.21.00, origin MX, entered 2024-12-31, value 1_000 USD }
  expect p = 0 USD, q = 0 USD;
}
//- countries.csv
iso,rate,end
CN,10%,
VN,0.2%,2025-01-01
MX,30%,
//- rates.csv
hts8,cn,vn
0101.21.00,5%,2%
0102.21.00,6%,20 USD/kg
