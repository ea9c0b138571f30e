// "sets …, units, rate tables, exchange and `assume` are always known unless they say `announced`".
jurisdiction US; currency USD;
fact kind: text "Kind";
rates always by kind { a = 1% };
rates told by kind list "r.csv" column key = column rate since column start announced column told;
program p { tariff * from * = rates always by kind; }
program q { tariff * from * = rates told by kind; }
test "by what was known" {
  known on 2024-01-01
  shipment { product 0101.21, origin CN, entered 2025-01-01, value 1_000 USD, kind A }
  expect p = 10 USD, q = 20 USD;
}
test "by all that is known" {
  shipment { product 0101.21, origin CN, entered 2025-01-01, value 1_000 USD, kind A }
  expect p = 10 USD, q = 30 USD;
}
//- r.csv
key,rate,start,told
a,2%,,
a,3%,2025-01-01,2024-06-01
