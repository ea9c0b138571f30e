// Chains: what is assumed to be another fact that lacks asks for that other ("of a fact … assumed to be one, those that lack").
jurisdiction US; currency USD;
assume loaded = exported, exported = entered;
program p by loaded { tariff * from * = 10% since 2025-06-01; }
test "as far as it is known" {
  shipment { product 7208, origin CN, entered 2025-06-30, value 1_000 USD }
  expect p = 100 USD, assumed loaded, assumed exported;
  shipment { product 7208, origin CN, entered 2025-06-30, exported 2025-05-30, value 1_000 USD }
  expect p = 0 USD, assumed loaded;
  shipment { product 7208, origin CN, value 1_000 USD }
  expect status needs entered, at_least = 0 USD, at_most = 100 USD;
}
