// m and m2 do not convert into each other.
jurisdiction US; currency USD;
program length { tariff * from * = 2 USD/m; }
program area { tariff * from * = 3 USD/m2; }
test "film and glass" {
  shipment { product 3702, origin JP, entered 2025-06-04, value 1 USD, quantity 10 m, quantity2 4 m2 }
  expect length = 20 USD, area = 12 USD;
}
test "a length is no area" {
  shipment { product 3702, origin JP, entered 2025-06-04, value 1 USD, quantity 10 m }
  expect status needs quantity, length = 20 USD, area = empty, at_least = 20 USD;
}
