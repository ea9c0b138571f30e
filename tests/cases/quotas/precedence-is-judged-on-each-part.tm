// Each part for itself: within the quota the other program is levied on what is left.
jurisdiction US; currency USD;
program steel {
  quota pot: 72 from * = 25% for 100 kg total;
}
program reciprocal { tariff * from * = 10%; }
precedence steel over reciprocal;
test "steel within, reciprocal over" {
  shipment { product 7208, origin DE, entered 2025-03-01, value 1_000 USD, quantity 400 kg }
  expect steel = 62.50 USD, reciprocal = 75 USD;
}
