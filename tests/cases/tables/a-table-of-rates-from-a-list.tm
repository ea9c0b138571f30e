// `rates NAME by FACT list "…" column key = column rate [where …]`, rows dated.
jurisdiction GB; currency GBP;
fact additional_code: text "Additional code";
rates meursing by additional_code list "m.csv" column key = column rate where year != "2023" since column start until column end;
program p { tariff * from * = rates meursing by additional_code; }
// Two lookups of one table by one fact are the same rate, so that neither has to go before the other.
program twice {
  tariff * from * = 1% + rates meursing by additional_code;
  tariff * from * = 1% + rates meursing by additional_code;
}
test "dated rows" {
  shipment { product 1704.10, origin CN, entered 2024-12-31, value 1_000 GBP, additional_code 007 }
  expect p = 10 GBP, twice = 20 GBP;
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, additional_code 007 }
  expect p = 20 GBP;
  shipment { product 1704.10, origin CN, entered 2025-01-01, value 1_000 GBP, additional_code 008 }
  expect p = 30 GBP;
  shipment { product 1704.10, origin CN, entered 2025-02-01, value 1_000 GBP, additional_code 008 }
  expect p = 50 GBP;
  shipment { product 1704.10, origin CN, entered 2025-02-01, value 1_000 GBP, additional_code 9 }
  expect p = 50 GBP;
}
//- m.csv
key,rate,start,end,year
007,1%,,,2024
007,2%,2025-01-01,,2025
007,9%,2025-01-01,,2023
008,3%,,2025-02-01,2024
else,5%,,,2024
