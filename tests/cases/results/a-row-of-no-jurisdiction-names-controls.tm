// "Row of no jurisdiction of the book: status `ok`, every amount and `currency` empty, controls still named."
jurisdiction US; currency USD;
product ethane = 2711.19;
fact content: money;
license ethane to FR;
program p { tariff * from * = 10% of content; }
test "to France" {
  shipment { product 2711.19, origin US, destination FR, entered 2025-06-10, value 100 USD }
  expect status ok, p = empty, total = empty, currency = empty, needs = empty, control ethane;
}
