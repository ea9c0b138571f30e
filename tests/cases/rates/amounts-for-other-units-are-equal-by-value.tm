jurisdiction US; currency USD;
program p {
  tariff 7208 from * = 1 USD/kg cite "one";
  tariff 7208 from * = 1_000 USD/t cite "another";
}
program q { tariff 7208 from * = 45 USD/100 kg + 5%; tariff 7208 from * = 0.45 USD/1_000 g + 5.0%; }
program r { tariff 7208 from * = 1 USD each; tariff 7208 from * = 12 USD/doz; }
test "either is levied" {
  shipment { product 7208.10, origin DE, entered 2025-06-10, value 100 USD, quantity 200 kg, quantity2 24 each }
  expect p = 200 USD, q = 95 USD, r = 24 USD;
}
