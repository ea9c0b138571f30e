// "`value = invoice + freight + insurance;` says what a jurisdiction's value is made of"; the given `value` stands.
jurisdiction US; currency USD;
fact invoice: money;
fact freight: money;
value = invoice + freight;
program p { tariff 72 from * = 10%; tariff 73 from * = 10% at most 50 USD; }
test "parts, and value itself" {
  shipment { product 7208, origin CN, entered 2025-06-30, invoice 900 USD, freight 100 USD }
  expect p = 100 USD;
  shipment { product 7208, origin CN, entered 2025-06-30, invoice 900 USD, freight 100 USD, value 500 USD }
  expect p = 50 USD;
}
test "of a fact made of others, those that lack are named" {
  shipment { product 7208, origin CN, entered 2025-06-30, invoice 900 USD }
  expect status needs freight, at_least = 90 USD, at_most = empty;
  shipment { product 7308, origin CN, entered 2025-06-30, invoice 400 USD }
  expect status needs freight, at_least = 40 USD, at_most = 50 USD;
  shipment { product 7308, origin CN, entered 2025-06-30, invoice 500 USD }
  expect status ok, p = 50 USD;
  shipment { product 7208, origin CN, entered 2025-06-30 }
  expect status needs freight, invoice, at_least = 0 USD;
}
