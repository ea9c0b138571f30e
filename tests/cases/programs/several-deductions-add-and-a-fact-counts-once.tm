jurisdiction US; currency USD;
fact a_content: money;
fact b_content: money;
program p {
  tariff * from * = 10%;
  deduct a_content;
  deduct a_content when value > 0 USD;
  deduct a_content + b_content when claims X1;
}
test "each fact once" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, a_content 100 USD, b_content 300 USD }
  expect p = 90 USD;
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 1_000 USD, a_content 100 USD, b_content 300 USD, claims X1 }
  expect p = 60 USD;
}
