// "in": texts, without regard to case and outer blanks.
jurisdiction US; currency USD;
fact maker: text "Who made it";
program p { tariff * from * = 1% when maker in "Acme Steel", "Beta"; }
program exactly { tariff * from * = 1% when maker = "Beta"; }
program not_it { tariff * from * = 1% when maker != "Beta"; }
test "named or not" {
  shipment { product 7208, origin TR, entered 2025-06-04, value 100 USD, maker "ACME steel" }
  expect p = 1 USD, exactly = 0 USD, not_it = 1 USD;
  shipment { product 7208, origin TR, entered 2025-06-04, value 100 USD, maker " beta " }
  expect p = 1 USD, exactly = 1 USD, not_it = 0 USD;
  shipment { product 7208, origin TR, entered 2025-06-04, value 100 USD, maker "Gamma" }
  expect p = 0 USD, exactly = 0 USD, not_it = 1 USD;
}
