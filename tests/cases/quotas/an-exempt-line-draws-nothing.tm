// A line draws only where the quota prevails and its program is neither exempt nor dropped.
jurisdiction US; currency USD;
program beef {
  tariff 0201 from * = 20%;
  quota pot: 0201 from AR = 1% for 100 kg total;
  narrow: tariff 0201.10 from AR = 3%;
  exempt * from * when claims "GSP";
}
program other { tariff 0201.20 from * = 5%; }
precedence other over beef entirely;
test "nobody but the last draws" {
  shipment { product 0201.30, origin AR, entered 2025-03-01, value 1_000 USD, quantity 100 kg, claims GSP }
  expect beef = 0 USD;
  shipment { product 0201.20, origin AR, entered 2025-03-02, value 1_000 USD, quantity 100 kg }
  expect beef = 0 USD, other = 50 USD;
  shipment { product 0201.10, origin AR, entered 2025-03-03, value 1_000 USD, quantity 100 kg }
  expect beef = 30 USD;                    // the narrower prevails
  shipment { product 0201.30, origin AR, entered 2025-03-04, value 1_000 USD, quantity 100 kg }
  expect beef = 10 USD;
}
