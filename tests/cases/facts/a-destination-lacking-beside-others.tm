// "`destination` defaults to the book's jurisdiction": it is never asked for in a book of one country.
jurisdiction US; currency USD;
program p { tariff * from * = 10%; exempt * from * when destination in PR; }
jurisdiction CA { currency CAD; program q { tariff * from * = 10%; } }
test "not said" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 100 USD }
  expect status ok, p = 10 USD, CA.q = empty;
}
