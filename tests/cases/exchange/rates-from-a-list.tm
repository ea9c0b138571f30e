// "(or a list)": one rate a row. A later `since` replaces; a rate serves both ways.
jurisdiction US; currency USD;
exchange EUR = list "rates.csv" column usd since column from_date until column to_date where kind = "customs";
exchange list "monthly.csv" column currency = column rate since column month;
program p { tariff * from * = 10 EUR at least 0.5 GBP; }
program q by entered { tariff * from * = 10%; }
test "by the day" {
  shipment { product 0101.21, origin CN, entered 2025-01-31, value 1_000 EUR }
  expect p = 11 USD, q = 110 USD;
  shipment { product 0101.21, origin CN, entered 2025-02-01, value 1_000, currency EUR }
  expect p = 12 USD, q = 120 USD;
  shipment { product 0101.21, origin CN, entered 2025-02-01, value 1_000 GBP }
  expect q = 130 USD;
  shipment { product 0101.21, origin CN, entered 2025-03-01, value 1_000 EUR }
  expect status error;
}
test "a list in the book's currency, or in the one that a cell says" {
  shipment { product 0101.21, origin CN, entered 2025-02-28, value 100_000 JPY }
  expect q = 70 USD;
}
//- rates.csv
kind,from_date,to_date,usd
customs,2025-01-01,2025-02-01,1.10
customs,2025-02-01,2025-03-01,1.20
market,2025-02-01,2025-03-01,9.99
//- monthly.csv
currency,rate,month
GBP,1.25,2025-01-01
GBP,1.30,2025-02-01
JPY,0.007,2025-01-01
GBP,1.4 USD,2025-03-01
