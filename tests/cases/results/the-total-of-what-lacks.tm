// "the amounts that could change stay empty, the others are printed".
jurisdiction US; currency USD;
program p { tariff 72 from * = 10%; }
program q { tariff 72 from * = 1 USD/kg; }
test "duty and total too" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect status needs quantity, p = 10 USD, q = empty, duty = empty, total = empty, taxes = 0 USD, fees = 0 USD, refundable = 0 USD,
    contested = 0 USD, at_least = 10 USD, at_most = empty;
}
