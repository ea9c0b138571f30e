// An amount for each unit adds up over the lines, a flat amount is asked once an entry.
jurisdiction US; currency USD;
fee flat = 30 USD per entry;
fee tonnage = 1 USD/kg at most 12 USD per entry;
test "two lines" {
  shipment { product 9503, origin CN, entered 2025-03-01, value 100 USD, quantity 4 kg, entry E1 }
  expect flat = 10 USD, tonnage = 4 USD;
  shipment { product 9504, origin CN, entered 2025-03-01, value 200 USD, quantity 20 kg, entry E1 }
  expect flat = 20 USD, tonnage = 8 USD;
}
