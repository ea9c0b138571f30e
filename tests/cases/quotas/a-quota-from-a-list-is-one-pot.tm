// A quota may read its products, origins and rates from a list: it is one pot however many rows there are.
jurisdiction US; currency USD;
program beef {
  tariff 02 from * = 20%;
  quota pot: list "quota.csv" column hts from column origin = column rate for 100 kg total;
}
test "one pot for two rows" {
  shipment { product 0201, origin AR, entered 2025-03-01, value 1_000 USD, quantity 60 kg }
  expect beef = 10 USD;
  shipment { product 0202, origin BR, entered 2025-03-02, value 1_000 USD, quantity 80 kg }
  expect beef = 110 USD;                   // half within at 2% (10.00), half over at 20% (100.00)
}
//- quota.csv
hts,origin,rate
0201,AR,1%
0202,BR,2%
