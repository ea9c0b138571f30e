// "A fact that cannot matter is never asked for: a code that only may apply is printed with `?`."
jurisdiction US; currency USD;
fact postal: flag;
program p {
  a: tariff 72 from * = 10% code 9903.01.01;
  b: tariff 72 from * = 10% when postal code 9903.01.02;
}
test "the same duty under two headings" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect status ok, p = 100 USD, code 9903.01.01, code 9903.01.02;
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD, postal yes }
  expect status ok, p = 100 USD, code 9903.01.02;
}
