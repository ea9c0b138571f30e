// Quantities are compared in any unit that converts.
jurisdiction US; currency USD;
fact net_weight: quantity(kg);
program p { tariff * from * = 1% when net_weight > 1 t; }
program q { tariff * from * = 1% when quantity <= 12 each; }
program r { tariff * from * = 1% when quantity > 10 kg and net_weight < quantity2; }
test "converted" {
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, net_weight 1_000 kg, quantity 1 doz }
  expect p = 0 USD, q = 1 USD, status needs quantity, quantity2;
  shipment { product 7208, origin CN, entered 2025-06-04, value 100 USD, net_weight 1.1 t, quantity 11 kg, quantity2 1_101 kg }
  expect p = 1 USD, r = 1 USD, status needs quantity;
}
