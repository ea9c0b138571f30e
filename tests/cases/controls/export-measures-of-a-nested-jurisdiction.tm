// The export measures of the country exported from, whichever jurisdiction the goods go to.
jurisdiction US; currency USD;
program mfn { tariff * from * = 5%; }
jurisdiction CN {
  currency CNY;
  product rare_earths = 2805.30, 2846;
  license rare_earths to * since 2025-04-04 by "MOFCOM";
}
test "CN to US, and to elsewhere" {
  shipment { product 2846.10, origin CN, entered 2025-06-10, value 1_000 USD }
  expect control CN.rare_earths, mfn = 50 USD;
  shipment { product 2846.10, origin CN, destination FR, entered 2025-06-10, value 1_000 USD }
  expect control CN.rare_earths, status ok, mfn = empty, total = empty;
  shipment { product 2846.10, origin CN, exported_from VN, entered 2025-06-10, value 1_000 USD }
  expect no control;
  shipment { product 2846.10, origin CN, entered 2025-04-03, value 1_000 USD }
  expect no control;
}
