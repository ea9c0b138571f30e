// "a fact that is lacking could change an amount, … or a control": then it is named with `?`.
jurisdiction US; currency USD;
product ethane = 2711.19.0010;
ban ethane from RU;
program p { tariff 2711 from * = 5%; }
test "the duty is known, the ban is not" {
  shipment { product 2711.19, origin RU, entered 2025-06-30, value 1_000 USD }
  expect status needs product, control ethane, p = 50 USD, total = 50 USD, at_least = 50 USD, at_most = 50 USD;
  shipment { product 2711.19, origin QA, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 50 USD, no control;
}
