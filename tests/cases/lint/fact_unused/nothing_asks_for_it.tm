jurisdiction US; currency USD;

fact steel_value: money "Value of the steel content";
fact copper_value: money "Value of the copper content"; //~ W0523 nothing asks for the fact `copper_value`
fact net_weight: quantity(kg) "Net weight";
assume copper_value = 0 USD;
program w {
  tariff 72 from * = 25% of steel_value or value;
  tariff 2203 from * = 8 ¢/kg;
}

test "a fact that is given in a test is not asked for" {
  shipment { product 7208.10, origin DE, entered 2025-06-01, value 100, steel_value 50, copper_value 10 }
  expect w = 12.50 USD;
}
