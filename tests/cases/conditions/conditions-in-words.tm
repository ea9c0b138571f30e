// "A condition in words … is a flag of its own, printed in `needs` until the shipment's `meets` (parted by `;`, `not TEXT` answers no) names it".
jurisdiction US; currency USD;
program p {
  tariff 8482 from * = 9%;
  small: tariff 8482 from * = 4% when "ball bearings not over 30 mm";
  open: tariff 8482 from * = 5% when "ball  bearings NOT over 30 mm" and "for aircraft" overrides small;
}
test "answered" {
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD, meets "ball bearings not over 30 mm; not for aircraft" }
  expect p = 4 USD;
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD, meets "Ball bearings not over 30 mm; for aircraft" }
  expect p = 5 USD;
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD, meets "not ball bearings not over 30 mm" }
  expect p = 9 USD;
}
test "not answered" {
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD }
  expect status needs "ball bearings not over 30 mm", "for aircraft", at_least = 4 USD, at_most = 9 USD;
  shipment { product 8482.10, origin JP, entered 2025-06-04, value 100 USD, meets "ball bearings not over 30 mm" }
  expect status needs "for aircraft", at_least = 4 USD, at_most = 5 USD;
}
