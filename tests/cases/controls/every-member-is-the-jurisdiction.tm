// "`jurisdiction EU = eu;` makes every member of a set that jurisdiction."
use std.countries;
jurisdiction EU = eu; currency EUR;
product drones = 8806;
license drones to *;
ban drones from RU;
program cct { tariff * from * = 4%; }
test "imports into any member" {
  shipment { product 8806.10, origin RU, destination FR, entered 2025-06-10, value 1_000 EUR }
  expect control drones, cct = 40 EUR;
  shipment { product 8806.10, origin CN, destination GB, entered 2025-06-10, value 1_000 EUR }
  expect no control, cct = empty;
  shipment { product 8806.10, origin CN, destination GB, entered 2019-06-10, value 1_000 EUR }
  expect no control, cct = 40 EUR;
}
test "no export from member to member" {
  shipment { product 8806.10, origin FR, destination DE, entered 2025-06-10, value 1_000 EUR }
  expect no control;
  shipment { product 8806.10, origin FR, destination US, entered 2025-06-10, value 1_000 EUR }
  expect control drones;
}
test "where no destination is said, it is some member" {
  shipment { product 8806.10, origin RU, entered 2025-06-10, value 1_000 EUR }
  expect status ok, cct = 40 EUR, control drones;
}
