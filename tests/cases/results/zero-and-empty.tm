// "A program of the row's jurisdiction that is met by nothing is 0.00 …; empty only for `needs`, `error`, foreign."
jurisdiction US; currency USD;
program p { tariff 72 from * = 10%; }
program q { tariff 73 from * = 10%; }
jurisdiction CA { currency CAD; program sima { tariff * from * = 5%; } }
test "met, not met, foreign" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect p = 10 USD, q = 0 USD, CA.sima = empty, duty = 10 USD, taxes = 0 USD, fees = 0 USD, total = 10 USD,
    contested = 0 USD, refundable = 0 USD, at_least = empty, at_most = empty, needs = empty, assumed = empty, codes = empty, controls = empty;
}
