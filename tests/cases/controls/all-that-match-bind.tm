// "all that match bind": none beats another.
jurisdiction US; currency USD;
product ethane = 2711.19;
product gases = 2711;
ban ethane from RU;
license gases from *;
old: license 2711 from RU until 2025-01-01;
test "two of three" {
  shipment { product 2711.19, origin RU, entered 2025-06-30, value 1_000 USD }
  expect control ethane, control gases;
  shipment { product 2711.19, origin RU, entered 2024-06-30, value 1_000 USD }
  expect control ethane, control gases, control old;
}
