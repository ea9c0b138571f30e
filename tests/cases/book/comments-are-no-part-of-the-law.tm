//! What this file is about.
jurisdiction US; currency USD;   // the head
/// Steel, as the proclamation lists it.
product steel = 7208,   // flat-rolled
                7209;   // cold-rolled
program p "Steel, // not a comment" {
  /// The rate.
  tariff steel from * = 10%;   // 25% was said first
  // tariff steel from CN = 99%;
}
test "the rate" {
  shipment { product 7209.15, origin CN, entered 2025-06-04, value 1_000 USD }
  expect p = 100 USD;
}
