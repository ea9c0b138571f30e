// A rate that names its quantity reads no other.
jurisdiction US; currency USD;
fact net_weight: quantity(kg);
program named { tariff * from * = 1 USD/kg of net_weight; }
test "net_weight is asked for, whatever quantity says" {
  shipment { product 2005.70, origin ES, entered 2025-06-04, value 100 USD, quantity 9 kg }
  expect status needs net_weight;
}
