jurisdiction US; currency USD;
fact us_content: money;
program p { tariff * from * = 4 USD/kg; deduct us_content; }
program q { tariff * from * = 1.50 USD each + 6% of case_value + 10%; deduct us_content; }
fact case_value: money;
test "a quarter of the value, and of every part" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, us_content 250 USD, case_value 400 USD, quantity 100 kg, quantity2 40 each }
  expect p = 300 USD, q = 138 USD;
}
