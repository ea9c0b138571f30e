// "the same share out of a specific rate's quantity"; "Each part is reduced by the same share".
jurisdiction US; currency USD;
fact us_content_value: money;
program p { tariff * from * = 2 USD each + 10%; deduct us_content_value when us_content_value >= 20% of value; }
test "a quarter off" {
  shipment { product 9101, origin CH, entered 2025-06-04, value 1_000 USD, quantity 10 each, us_content_value 250 USD }
  // (20 + 100) × 3/4
  expect p = 90 USD;
  shipment { product 9101, origin CH, entered 2025-06-04, value 1_000 USD, quantity 10 each, us_content_value 199.99 USD }
  expect p = 120 USD;
}
