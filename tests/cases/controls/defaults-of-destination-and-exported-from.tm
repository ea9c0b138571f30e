// "`destination` defaults to the book's jurisdiction, `exported_from` to `origin`."
jurisdiction US; currency USD;
product ethane = 2711.19;
ban ethane from *;
out: license ethane to *;
test "into the US" {
  shipment { product 2711.19, origin QA, entered 2025-06-30, value 1_000 USD }
  expect control ethane;
}
test "out of the US" {
  shipment { product 2711.19, origin US, destination QA, entered 2025-06-30, value 1_000 USD }
  expect control out;
}
