// "a program of a jurisdiction to which the row's `destination` does not belong is an empty cell, never a zero".
jurisdiction US; currency USD;
program p { tariff 72 from * = 10%; }
jurisdiction CA { currency CAD; exchange USD = 1.37 CAD; program sima { tariff 72 from * = 5%; } }
test "to Canada, and to nobody's" {
  shipment { product 7208, origin CN, destination CA, entered 2025-06-10, value 100 USD }
  expect p = empty, CA.sima = 6.85 CAD, total = 6.85 CAD;
  shipment { product 7208, origin CN, destination FR, entered 2025-06-10, value 100 USD }
  expect status ok, p = empty, CA.sima = empty, duty = empty, total = empty, refundable = empty, contested = empty, currency = empty;
  shipment { product 7308, origin CN, destination CA, entered 2025-06-10, value 100 USD }
  expect CA.sima = 0 CAD, p = empty;
}
