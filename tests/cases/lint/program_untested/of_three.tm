// Asked where it is named: programs whose column no test expects.
jurisdiction US; currency USD;
program a { tariff 72 from * = 5%; }
program b { tariff 72 from * = 5%; } //~ W0545 no test expects an amount of `b`
program c { tariff 73 from * = 5%; }
fee mpf = 0.3464%; //~ W0545 no test expects an amount of `mpf`
jurisdiction CN {
  currency CNY;
  program a { tariff 72 from * = 7%; } //~ W0545 no test expects an amount of `CN.a`
}
test "one" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD, quantity 1 kg }
  expect a = 500 USD, c = 0 USD, duty = 1_000 USD;
}
