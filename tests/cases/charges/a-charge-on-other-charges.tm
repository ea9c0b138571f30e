// Fees and charges by name.
jurisdiction US; currency USD;
program mfn { tariff * from * = 10%; }
fee port = 0.5%;
tax excise on 22 = 3 USD/l;
tax vat on * = 10% of value + duties + fees + excise;
test "all of them" {
  shipment { product 2208, origin FR, entered 2025-03-01, value 100 USD, quantity 4 l }
  expect mfn = 10 USD, port = 0.50 USD, excise = 12 USD, vat = 12.25 USD;
}
