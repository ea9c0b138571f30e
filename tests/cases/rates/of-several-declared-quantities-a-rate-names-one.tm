// "their order … never changes an amount": of several declared quantities that are given none goes first, so a rate
// that names none reads `quantity` and `quantity2`, or the only one that is given.
jurisdiction US; currency USD;
fact net_weight: quantity(kg);
fact drained: quantity(kg);
fact volume: quantity(l);
program weight { tariff * from * = 1 USD/kg; }
program measure { tariff * from * = 1 USD/l; }
test "which weight" {
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, net_weight 6 kg, drained 4 kg, volume 3 l }
  expect status needs quantity, weight = empty, measure = 3 USD;
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 5 kg, net_weight 6 kg, drained 4 kg, volume 3 l }
  expect weight = 5 USD, measure = 3 USD;
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, drained 4 kg, volume 3 l }
  expect weight = 4 USD, measure = 3 USD;
}
