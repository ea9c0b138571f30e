//! A list of countries may name a set of the book in place of a country, as a country's column does; the dates of the set's members and
//! those of the row both count.
jurisdiction US; currency USD;
country club = NO, CH until 2025-03-01;
program p {
  tariff 72 from list "rates.csv" column where since column start = column rate;
}
test "a set in a list" {
  shipment { product 7208, origin NO, entered 2025-06-10, value 1_000 USD } expect p = 200 USD;
  shipment { product 7208, origin CH, entered 2025-02-10, value 1_000 USD } expect p = 200 USD;
  shipment { product 7208, origin CH, entered 2025-06-10, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208, origin NO, entered 2024-06-10, value 1_000 USD } expect p = 0 USD;
  shipment { product 7208, origin VN, entered 2025-06-10, value 1_000 USD } expect p = 460 USD;
}
//- rates.csv
where,rate,start
club,20%,2025-01-01
VN,46%,
