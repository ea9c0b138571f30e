// "1.53 USD each + 6.25% of case_value"
jurisdiction US; currency USD;
fact case_value: money "Value of the case";
program watches { tariff 9101 from * = 1.53 USD each + 6.25% of case_value; }
test "each and a part of the case" {
  shipment { product 9101.11, origin CH, entered 2025-06-04, value 1_000 USD, quantity 10 each, case_value 200 USD }
  // 15.30 + 12.50
  expect watches = 27.80 USD;
}
