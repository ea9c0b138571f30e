// A new period, a new pot; a part of a period has the full amount.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota yearly: 0201 from AR = 1% for 100 kg per calendar year since 2025-12-20;
  quota fiscal: 0201 from BR = 1% for 100 kg per year from 07-01;
  quota quarterly: 0201 from UY = 1% for 100 kg per quarter;
  quota monthly: 0201 from PY = 1% for 100 kg per month;
  quota once: 0201 from CL = 1% for 100 kg total;
}
test "a calendar year, begun late" {
  shipment { product 0201, origin AR, entered 2025-12-20, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin AR, entered 2025-12-31, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
  shipment { product 0201, origin AR, entered 2026-01-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
test "a year from July" {
  shipment { product 0201, origin BR, entered 2025-06-29, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin BR, entered 2025-06-30, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
  shipment { product 0201, origin BR, entered 2025-07-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
test "a quarter" {
  shipment { product 0201, origin UY, entered 2025-03-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin UY, entered 2025-03-31, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
  shipment { product 0201, origin UY, entered 2025-04-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
test "a month" {
  shipment { product 0201, origin PY, entered 2025-02-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin PY, entered 2025-02-28, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
  shipment { product 0201, origin PY, entered 2025-03-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
test "once and for all" {
  shipment { product 0201, origin CL, entered 2025-02-01, value 1000 USD, quantity 100 kg }
  expect beef = 10 USD;
  shipment { product 0201, origin CL, entered 2027-02-01, value 1000 USD, quantity 100 kg }
  expect beef = 200 USD;
}
