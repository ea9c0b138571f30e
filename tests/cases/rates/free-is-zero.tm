// "free": a tariff prevails and levies nothing.
jurisdiction US; currency USD;
program mfn { tariff * from * = free code 9900.00.01; }
test "nothing is due, and the heading is still named" {
  shipment { product 7208.10, origin DE, entered 2025-06-04, value 10_000 USD }
  expect mfn = 0 USD, duty = 0 USD, total = 0 USD, code 9900.00.01;
}
