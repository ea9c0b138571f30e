// A base is a sum of value, duties, fees, facts and named programs; duties are taken rounded.
jurisdiction US; currency USD;
fact freight: money;
program mfn { tariff * from * = 2.5%; }
tax vat on * = 20% of value + duties + freight;
fee handling = 1 USD at most 10 USD;
test "rounded duty" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 10.30 USD, freight 2 USD }
  expect mfn = 0.26 USD, vat = 2.51 USD, handling = 1 USD, duty = 0.26 USD, taxes = 2.51 USD, fees = 1 USD, total = 3.77 USD;
}
