// "Exact after rounding"; -0.01 is another amount. A currency may be left out.
jurisdiction US; currency USD;
program p { tariff * from * = 33 1/3%; }
test "rounded" {
  shipment { product 7208, origin CN, entered 2025-06-10, value 100 USD }
  expect p = 33.33 USD, duty = 33.33, total = 33.330 USD;
}
